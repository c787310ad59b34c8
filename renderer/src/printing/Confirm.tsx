import { useState } from 'react'
import { kindNames } from '../../../shared/domain/kind-names'
import type { PrintedDocument, PrintJob } from '../../../shared/printing-views'
import { FactTable, type FactColumn } from '../ui/FactTable'
import { Button, Checkbox, NumberInput, Stack, Text, Title } from '../ui/kit'
import { confirmPrinted, type Count } from './confirm'
import styles from './Printing.module.css'
import { texts } from './texts'

const words = texts.confirm

interface Props {
  job: PrintJob
  inReader: boolean
  /** Not printed well: back to printing. */
  onAgain: () => void
}

/** A list that is longer is told in one line until somebody wants to count. */
const shortList = 20
const fine: Count = { good: 1, spoiled: 0 }

/** Asks how it came out. Only "Ya" marks documents as printed; spoiled sheets are kept whatever the answer is. */
export function Confirm({ job, inReader, onAgain }: Props) {
  const { documents } = job
  const [counts, setCounts] = useState<ReadonlyMap<string, Count>>(new Map())
  const [each, setEach] = useState(documents.length <= shortList)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const countOf = ({ id }: PrintedDocument): Count => counts.get(id) ?? fine
  const field = (document: PrintedDocument, what: keyof Count, label: string) => (
    <NumberInput
      size="xs"
      aria-label={label}
      min={0}
      max={1000}
      allowDecimal={false}
      value={countOf(document)[what]}
      onChange={(value) => {
        setCounts(new Map(counts).set(document.id, { ...countOf(document), [what]: Number(value) || 0 }))
        setProblem(null)
      }}
    />
  )
  const columns: FactColumn<PrintedDocument>[] = [
    { head: texts.head.number, words: true, cell: ({ number }) => number },
    {
      head: texts.head.subject,
      words: true,
      cell: ({ kind, subject, mark }) => `${kindNames[kind]} ${subject}${mark === null ? '' : ` (${mark})`}`,
    },
    { head: texts.head.good, words: true, cell: (one) => field(one, 'good', words.goodOf(one.number)) },
    { head: texts.head.spoiled, words: true, cell: (one) => field(one, 'spoiled', words.spoiledOf(one.number)) },
  ]
  const answer = async (well: boolean): Promise<void> => {
    setBusy(true)
    const wrong = await confirmPrinted(job, countOf, well)
    setBusy(false)
    setProblem(wrong)
    if (wrong === null && !well) onAgain()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void answer(true)
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        {inReader && <Text fw={500}>{words.inReader}</Text>}
        <Text>{words.about}</Text>
        {documents.length > shortList && (
          <Checkbox
            label={words.each}
            {...(!each && { description: words.all(documents.length) })}
            checked={each}
            onChange={(event) => {
              setEach(event.currentTarget.checked)
            }}
          />
        )}
        {each && (
          <div className={styles.counts}>
            <FactTable caption={words.counts} columns={columns} rows={documents} keyOf={({ id }) => id} />
          </div>
        )}
        {problem !== null && (
          <Text role="alert" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
            {problem}
          </Text>
        )}
        <div className={styles.foot}>
          <span className={styles.hint} />
          <Button variant="default" disabled={busy} onClick={() => void answer(false)}>
            {words.no}
          </Button>
          <Button type="submit" data-autofocus loading={busy}>
            {words.yes}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
