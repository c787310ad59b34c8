import { useState, type SubmitEvent } from 'react'
import type { HandoverFields } from '../../../../shared/ipc/register'
import type { HandoverView } from '../../../../shared/register-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { DayInput } from '../../ui/DayInput'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Text, TextInput, Title, Tooltip } from '../../ui/kit'
import { deliver } from './deliver'
import { Documents } from './Documents'
import styles from './Handover.module.css'
import { useHandover } from './state'
import { texts } from './texts'

const words = texts.form
type Written = Omit<HandoverFields, 'year' | 'body'>
type TextField = Exclude<keyof Written, 'day'>

const lengths: Record<TextField, number> = {
  place: 160,
  giver: 160,
  giverPosition: 200,
  receiver: 160,
  receiverPosition: 200,
  note: 1000,
}

const complete = ({ day, place, giver, receiver }: Written): boolean =>
  [day, place, giver, receiver].every((part) => part.trim() !== '')

interface Props {
  year: number
  code: string
  /** The handover that is changed; null: a new one. */
  changed: HandoverView | null
}

/** Day, place and people as they are suggested until somebody writes otherwise; documents ticked. */
export function HandoverForm({ year, code, changed }: Props) {
  const { ticked, set } = useHandover()
  const [draft, setDraft] = useState<Partial<Written>>({})
  const [picked, setPicked] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const day = draft.day ?? changed?.day
  const { data: suggested, error } = useCall(
    'handover.suggest',
    { year, body: code, ...(day === undefined ? {} : { day }) },
    { keep: true },
  )
  if (error) return <ErrorNote error={error} />
  if (!suggested) return null
  const from = changed ?? suggested
  const fields: Written = {
    day: from.day,
    place: from.place,
    giver: from.giver,
    giverPosition: from.giverPosition,
    receiver: from.receiver,
    receiverPosition: from.receiverPosition,
    note: changed?.note ?? '',
    ...draft,
  }
  // Those of the handover itself are told on its card.
  const offered = suggested.documents.filter(({ id }) => !changed?.documents.some((one) => one.id === id))
  const isTicked = ({ id, delivered }: (typeof offered)[number]): boolean =>
    picked.get(id) ?? (ticked === null ? !delivered : ticked.has(id))
  const given = offered.filter(isTicked)
  const again = given.some(({ delivered }) => delivered)
  const input: HandoverFields = { year, body: code, ...fields }
  const done = (): void => {
    set({ editing: null, ticked: null, goTo: { row: code, column: 'name' } })
    setDraft({})
    setPicked(new Map())
  }
  const check = (): boolean => {
    const wrong = complete(fields) ? null : words.missing
    setProblem(wrong)
    return wrong === null
  }
  const save = async (): Promise<void> => {
    if (!check()) return
    const saved = await act('handover.save', { id: changed?.id ?? null, fields: input }, words.saved, setProblem)
    if (saved) done()
  }
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (given.length === 0) {
      await save()
      return
    }
    if (!check()) return
    if (again && fields.note.trim() === '') {
      setProblem(words.missingNote)
      return
    }
    setBusy(true)
    const wrong = await deliver(input, changed, Object.keys(draft).length > 0, given)
    setBusy(false)
    setProblem(wrong)
    if (wrong === null) done()
  }
  const textField = (name: TextField) => (
    <TextInput
      label={words[name]}
      maxLength={lengths[name]}
      required={name === 'place' || name === 'giver' || name === 'receiver' || (name === 'note' && again)}
      {...(name === 'note' && again ? { description: words.noteAgain } : {})}
      value={fields[name]}
      onChange={(event) => {
        setDraft({ ...draft, [name]: event.currentTarget.value })
        setProblem(null)
      }}
    />
  )
  const title = changed ? words.change : words.fresh
  return (
    <form className={styles.form} aria-label={title} noValidate onSubmit={(event) => void submit(event)}>
      <Title order={3} size="h6">
        {title}
      </Title>
      <div className={styles.pair}>
        <DayInput
          label={words.day}
          value={fields.day}
          onChange={(value) => {
            if (value) setDraft({ ...draft, day: value })
          }}
        />
        {textField('place')}
        {textField('receiver')}
        {textField('receiverPosition')}
        {textField('giver')}
        {textField('giverPosition')}
      </div>
      <Documents
        documents={offered}
        isTicked={isTicked}
        onTick={(id, on) => {
          setPicked(new Map([...picked, [id, on]]))
        }}
      />
      {textField('note')}
      {problem !== null && (
        <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
          {problem}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button type="submit" disabled={given.length === 0} loading={busy}>
          {words.deliver(given.length)}
        </Button>
        <Tooltip label={words.saveHint}>
          <Button variant="default" onClick={() => void save()}>
            {words.save}
          </Button>
        </Tooltip>
        {changed && (
          <Button
            variant="subtle"
            onClick={() => {
              set({ editing: null })
            }}
          >
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
