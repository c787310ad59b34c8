import { useEffect, useRef, useState } from 'react'
import type { PrintJob } from '../../../shared/printing-views'
import { errorOf } from '../client/call'
import { useJobs } from '../state/jobs'
import { ErrorNote } from '../ui/ErrorNote'
import { JobProgress } from '../ui/JobProgress'
import { Button, Modal, Text } from '../ui/kit'
import { PdfView } from '../ui/pdf/PdfView'
import { Wait } from '../ui/Wait'
import { ChoiceFields } from './ChoiceFields'
import { Confirm } from './Confirm'
import { Listed } from './Listed'
import styles from './Printing.module.css'
import { type Sent, sendToDialog, sendToReader } from './send'
import { closePrinting, usePrinting } from './state'
import { texts } from './texts'
import { useJob } from './useJob'
import { usePrinters } from './usePrinters'

interface Asked {
  job: PrintJob
  inReader: boolean
}

const fileOf = ({ documents }: PrintJob): string => {
  const [first] = documents
  return documents.length === 1 && first ? texts.fileOf(first.number) : texts.file(documents.length)
}

/** What is printed and how; then it is sent away, and asked how it came out. */
function Choose({ ids, onSent }: { ids: readonly string[]; onSent: (sent: Asked) => void }) {
  const choices = usePrinting()
  const { printers, labelOf } = usePrinters()
  const chosen = printers !== undefined && (printers.length === 0 || choices.printer !== null)
  const { job, error, busy, again } = useJob(ids, choices, chosen)
  const running = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'print'))
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [note, setNote] = useState('')
  const main = useRef<HTMLButtonElement>(null)
  const ready = job !== undefined && !busy
  useEffect(() => {
    // What was waited for: Enter prints, unless somebody went elsewhere in the meantime.
    const at = document.activeElement
    if (ready && (at === null || at.matches('body, section[role="dialog"], header button'))) main.current?.focus()
  }, [ready])
  if (!printers) return <Wait label={texts.preparing} />
  const send = async (way: (sent: Sent) => Promise<boolean | void>, inReader: boolean): Promise<void> => {
    if (!job) return
    setSending(true)
    setProblem(null)
    setNote('')
    try {
      const printed = await way({ ...job, name: fileOf(job), printer: choices.printer })
      if (printed === false) setNote(texts.notPrinted)
      else onSent({ job, inReader })
    } catch (thrown) {
      if (errorOf(thrown).code !== 'bug') setProblem(thrown)
    }
    setSending(false)
  }
  const off = !job || busy || sending
  const direct = printers.length > 0
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.side}>
          <ChoiceFields printers={printers} labelOf={labelOf} job={job} />
          {job && <Listed job={job} />}
        </div>
        <div className={styles.preview} data-busy={busy && job !== undefined}>
          {running && !job && <JobProgress job={running} />}
          {error !== null && (
            <ErrorNote error={error}>
              <Button mt="xs" size="compact-xs" variant="default" onClick={again}>
                {texts.again}
              </Button>
            </ErrorNote>
          )}
          {job && <PdfView bytes={job.bytes} label={texts.preview} compact />}
        </div>
      </div>
      {problem !== null && <ErrorNote error={problem} />}
      <div className={styles.foot}>
        <output className={styles.hint}>{note || texts.actualSize}</output>
        <Button variant={direct ? 'default' : 'filled'} disabled={off} onClick={() => void send(sendToReader, true)}>
          {texts.reader}
        </Button>
        {direct && (
          <Button ref={main} disabled={off} onClick={() => void send(sendToDialog, false)}>
            {texts.dialog}
          </Button>
        )}
      </div>
    </>
  )
}

/** Prints documents on whatever screen: choose, print, say how it came out. Nothing is marked before the last step. */
export function PrintDialog() {
  const { ids, turn, measuring } = usePrinting()
  return (
    <Modal
      opened={ids !== null && measuring === null}
      onClose={closePrinting}
      size="min(74rem, 94vw)"
      title={<Text fw={600}>{texts.title}</Text>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {ids && <Steps key={turn} ids={ids} />}
    </Modal>
  )
}

function Steps({ ids }: { ids: readonly string[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  return asked ? (
    <Confirm
      {...asked}
      onAgain={() => {
        setAsked(null)
      }}
    />
  ) : (
    <Choose ids={ids} onSent={setAsked} />
  )
}
