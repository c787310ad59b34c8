import { useState, type SubmitEvent } from 'react'
import type { PeriodView } from '../../../../shared/views'
import { act } from '../../client/act'
import { DayInput } from '../../ui/DayInput'
import { Button, Group, Text, TextInput, Title } from '../../ui/kit'
import { texts } from './texts'
import styles from './Year.module.css'

/** Number and date of the head office's decision. Give it a key of the year: it keeps what is being typed. */
export function Decision({ period }: { period: PeriodView }) {
  const { year, decision } = period
  const [number, setNumber] = useState(decision?.number ?? '')
  const [date, setDate] = useState(decision?.date ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const changed = number.trim() !== (decision?.number ?? '') || date !== (decision?.date ?? null)
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (number.trim() === '' || !date) setProblem(texts.decisionMissing)
    else {
      const value = { number: number.trim(), date }
      await act('period.save', { year, decision: value }, texts.decisionSaved(year), setProblem)
    }
  }
  const remove = async (): Promise<void> => {
    setNumber('')
    setDate(null)
    await act('period.save', { year, decision: null }, texts.decisionRemoved(year), setProblem)
  }
  return (
    <form className={styles.part} onSubmit={(event) => void save(event)} noValidate>
      <Title order={3} size="h5">
        {texts.decision}
      </Title>
      <TextInput
        label={texts.decisionNumber}
        placeholder={texts.decisionNumberHint}
        value={number}
        onChange={(event) => {
          setNumber(event.currentTarget.value)
          setProblem(null)
        }}
        error={problem}
      />
      <DayInput label={texts.decisionDate} value={date} onChange={setDate} clearable />
      <Text size="xs" c="dimmed">
        {texts.decisionAbout}
      </Text>
      <Group gap="xs">
        <Button type="submit" variant="light" disabled={!changed}>
          {texts.decisionSave}
        </Button>
        {decision && (
          <Button variant="subtle" onClick={() => void remove()}>
            {texts.decisionRemove}
          </Button>
        )}
      </Group>
    </form>
  )
}
