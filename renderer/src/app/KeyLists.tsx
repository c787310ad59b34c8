import { commands } from '../../../shared/ipc'
import { Kbd, Title } from '../ui/kit'
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

/** All keys, from the one list of commands and that of the table. */
export function KeyLists() {
  const menuKeys = commands.flatMap((command) => {
    const key = shortcuts[command]
    return key ? [[key, commandNames[command]] as const] : []
  })
  return (
    <div className={styles.keys}>
      <Keys title={texts.keysEverywhere} keys={menuKeys} />
      <div>
        <Keys title={texts.keysTable} keys={texts.tableKeys} />
        <Keys title={texts.keysSafety} keys={texts.safetyKeys} />
      </div>
    </div>
  )
}
