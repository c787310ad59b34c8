import { useCall } from '../../client/queries'
import { ErrorNote } from '../../ui/ErrorNote'
import { Modal, Text } from '../../ui/kit'
import { PdfView } from '../../ui/pdf/PdfView'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Wait } from '../../ui/Wait'
import { texts } from './texts'

/** The PDF as it was issued. */
export function ViewDialog({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  useReturnFocus()
  const { data, error } = useCall('document.bytes', { id })
  const title = texts.viewTitle(number)
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(72rem, 94vw, (100vh - 9rem) * 1.414)"
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {error ? <ErrorNote error={error} /> : data ? <PdfView bytes={data} label={title} /> : <Wait label={title} />}
    </Modal>
  )
}
