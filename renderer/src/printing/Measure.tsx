import { useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { parseMillimetres } from '../../../shared/domain/millimetres'
import {
  distanceProblem,
  isStraight,
  type Offset,
  offsetAfter,
  offsetInWords,
  sheetName,
} from '../../../shared/domain/print-offset'
import type { PrintSheet } from '../../../shared/printing-views'
import { act } from '../client/act'
import { call, errorOf } from '../client/call'
import { useCall } from '../client/queries'
import { ErrorNote } from '../ui/ErrorNote'
import { Button, Text, TextInput } from '../ui/kit'
import { PdfView } from '../ui/pdf/PdfView'
import styles from './Printing.module.css'
import { type Sent, sendToDialog, sendToReader } from './send'
import { usePrinting } from './state'
import { texts } from './texts'

const words = texts.wizard
const wordsOf = (offset: Offset): string => offsetInWords(offset) ?? words.none

const toldOf = (offset: Offset): string => {
  const moved = offsetInWords(offset)
  return moved === null ? words.stay : words.shift(moved)
}

const valueOf = (text: string): number | null => (distanceProblem(text) === null ? parseMillimetres(text) : null)

interface Measured {
  /** What every sheet is to be moved by. */
  offset: Offset
  straight: boolean
}
/** Null until both distances are ones. What a ruler cannot tell apart is not chased. */
function measuredBy(a: string, b: string, used: Offset): Measured | null {
  const [across, down] = [valueOf(a), valueOf(b)]
  if (across === null || down === null) return null
  const straight = isStraight({ across, down })
  return { straight, offset: straight ? used : offsetAfter({ across, down }, used) }
}

interface Props {
  wanted: PrintSheet & { printer: string }
  /** The printer as people know it. */
  label: string
  kept: Offset | null
  /** What is chosen before: printer and paper. */
  children: ReactNode
}

/** Test sheet, two distances, and again until it is straight. */
export function Measure({ wanted, label, kept, children }: Props) {
  const [used, setUsed] = useState<Offset>({ x: kept?.x ?? 0, y: kept?.y ?? 0 })
  const [across, setAcross] = useState('')
  const [down, setDown] = useState('')
  const [looked, setLooked] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const { data: sheet } = useCall('print.testSheet', { ...wanted, printer: label, ...used }, { keep: true })
  const measured = measuredBy(across, down, used)
  const faultOf = (text: string): string | null => (looked ? distanceProblem(text) : null)

  const print = async (way: (sent: Sent) => Promise<boolean | void>): Promise<void> => {
    const offset = measured?.offset ?? used
    setBusy(true)
    setProblem(null)
    try {
      const bytes = await call('print.testSheet', { ...wanted, printer: label, ...offset })
      if ((await way({ ...wanted, bytes, name: words.file })) !== false) {
        setUsed(offset)
        setAcross('')
        setDown('')
        setLooked(false)
      }
    } catch (thrown) {
      if (errorOf(thrown).code !== 'bug') setProblem(thrown)
    }
    setBusy(false)
    setTimeout(() => first.current?.focus(), 0)
  }
  const save = async (offset: Offset): Promise<void> => {
    const said = words.saved(label, sheetName(wanted), wordsOf(offset))
    if (await act('print.saveOffset', { ...wanted, ...offset }, said)) usePrinting.getState().set({ measuring: null })
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setLooked(true)
    if (!measured) return
    void (measured.straight ? save(measured.offset) : print(sendToDialog))
  }
  const field = (name: string, value: string, onChange: (text: string) => void) => (
    <TextInput
      label={name}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={value}
      error={faultOf(value)}
      onChange={(event) => {
        onChange(event.currentTarget.value)
        setLooked(false)
      }}
      {...(onChange === setAcross && { ref: first })}
    />
  )
  return (
    <form noValidate onSubmit={submit}>
      <div className={styles.columns}>
        <div className={styles.side}>
          {children}
          {kept && <Text size="xs">{words.kept(wordsOf(kept))}</Text>}
          <Text>{words.first}</Text>
          <div className={styles.buttons}>
            <Button variant="default" disabled={busy} onClick={() => void print(sendToReader)}>
              {words.reader}
            </Button>
            <Button variant={measured ? 'default' : 'filled'} disabled={busy} onClick={() => void print(sendToDialog)}>
              {words.print}
            </Button>
          </div>
          <Text>{words.second}</Text>
          <div className={styles.fields}>
            {field(words.across, across, setAcross)}
            {field(words.down, down, setDown)}
          </div>
          <output className={styles.result}>
            <Text span fw={600}>
              {measured ? toldOf(measured.offset) : words.usedNow(wordsOf(used))}
            </Text>
            <Text span size="xs">
              {measured && (measured.straight ? words.right : words.next)}
            </Text>
          </output>
          {problem !== null && <ErrorNote error={problem} />}
        </div>
        <div className={styles.preview}>{sheet && <PdfView bytes={sheet} label={words.sheet} compact />}</div>
      </div>
      <div className={styles.foot}>
        <span className={styles.hint} />
        <Button
          type={measured?.straight === false ? 'button' : 'submit'}
          variant={measured?.straight === true ? 'filled' : 'default'}
          disabled={busy}
          {...(measured?.straight === false && { onClick: () => void save(measured.offset) })}
        >
          {words.save}
        </Button>
        {measured?.straight === false && (
          <Button type="submit" disabled={busy}>
            {words.printAgain}
          </Button>
        )}
      </div>
    </form>
  )
}
