import { IconDeviceFloppy, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import type { PrintSheet } from '../../../../shared/printing-views'
import { showDone } from '../../app/notices'
import { call } from '../../client/call'
import { Button, Group, Modal, Text } from '../kit'
import { told } from '../told'
import { useReturnFocus } from '../useReturnFocus'
import { PdfView } from './PdfView'
import styles from './Pdf.module.css'
import { texts } from './texts'

/** A PDF that exists only while it is looked at. */
export interface ShownPdf {
  bytes: Uint8Array
  title: string
  /** What its file is called when it is saved. */
  name: string
  /** The paper of all its pages; null: they differ, and only the system's reader prints them. */
  sheet: PrintSheet | null
}

/** The other side takes the bytes away: it gets a copy. */
const sourceOf = ({ name, bytes }: ShownPdf): { name: string; bytes: Uint8Array<ArrayBuffer> } => ({
  name,
  bytes: new Uint8Array(bytes),
})

function Shown({ pdf }: { pdf: ShownPdf }) {
  useReturnFocus()
  const { sheet } = pdf
  const save = async (): Promise<void> => {
    const saved = await call('pdf.save', { source: sourceOf(pdf) })
    if (saved) showDone(texts.saved(saved.name))
  }
  return (
    <>
      <PdfView bytes={pdf.bytes} label={pdf.title} compact={sheet?.landscape === false} />
      <Group justify="flex-end" className={styles.foot ?? ''}>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size="1rem" aria-hidden />}
          onClick={() => void told(save)}
        >
          {texts.save}
        </Button>
        <Button
          variant="default"
          leftSection={<IconExternalLink size="1rem" aria-hidden />}
          onClick={() =>
            void told(async () => {
              await call('print.reader', { source: sourceOf(pdf) })
            })
          }
        >
          {texts.reader}
        </Button>
        {sheet && (
          <Button
            leftSection={<IconPrinter size="1rem" aria-hidden />}
            onClick={() =>
              void told(async () => {
                await call('print.dialog', { source: sourceOf(pdf), printer: null, ...sheet })
              })
            }
          >
            {texts.print}
          </Button>
        )}
      </Group>
    </>
  )
}

/** Shows a PDF and saves or prints it. */
export function PdfDialog({ pdf, onClose }: { pdf: ShownPdf | null; onClose: () => void }) {
  return (
    <Modal
      opened={pdf !== null}
      onClose={onClose}
      size="min(64rem, 94vw)"
      title={<Text fw={600}>{pdf?.title}</Text>}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {pdf && <Shown pdf={pdf} />}
    </Modal>
  )
}
