import { commands } from '../../../shared/ipc'
import { useView } from '../state/view'
import { Kbd, Modal, Title } from '../ui/kit'
import styles from './App.module.css'
import { commandNames, shortcuts, texts } from './texts'

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      {keys.map(([key, meaning]) => (
        <div key={key} className={styles.keyRow}>
          <span>{meaning}</span>
          <Kbd>{key}</Kbd>
        </div>
      ))}
    </section>
  )
}

export function KeysDialog() {
  const { dialog, set } = useView()
  const menuKeys = commands.flatMap((command) => {
    const key = shortcuts[command]
    return key ? [[key, commandNames[command]] as const] : []
  })
  return (
    <Modal
      opened={dialog === 'keys'}
      onClose={() => {
        set({ dialog: null })
      }}
      title={texts.keysTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.keys}>
        <Keys title={texts.keysEverywhere} keys={menuKeys} />
        <div>
          <Keys title={texts.keysTable} keys={texts.tableKeys} />
          <Keys title={texts.keysSafety} keys={texts.safetyKeys} />
        </div>
      </div>
    </Modal>
  )
}
