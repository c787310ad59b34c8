import { useView } from '../state/view'
import { Modal } from '../ui/kit'
import { KeyLists } from './KeyLists'
import { texts } from './texts'

export function KeysDialog() {
  const { dialog, set } = useView()
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
      <KeyLists />
    </Modal>
  )
}
