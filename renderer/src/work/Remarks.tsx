import { useState, type SubmitEvent } from 'react'
import type { RemarkView } from '../../../shared/entry-views'
import { act } from '../client/act'
import { Button, Group, Textarea } from '../ui/kit'
import { dayAndClock } from '../ui/time'
import { AddRemark } from './AddRemark'
import type { IndicatorName } from './CellRemarks'
import { texts } from './texts'
import styles from './Work.module.css'

/** One text with a button; empties itself when it was taken. */
function OneText(props: { label: string; button: string; onSave: (text: string) => Promise<unknown> }) {
  const { label, button, onSave } = props
  const [text, setText] = useState('')
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() !== '' && (await onSave(text.trim())) !== null) setText('')
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Textarea
          flex={1}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          label={label}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {button}
        </Button>
      </Group>
    </form>
  )
}

interface Props {
  unit: string
  remarks: RemarkView[]
  /** What a remark can be about. */
  indicators: readonly IndicatorName[]
  /** Whether the person at work may ask. */
  mayAsk: boolean
  closed: boolean
  onGoTo?: ((indicator: string) => void) | undefined
}

/** What reviewers ask, with the answers; a cell can be gone to. */
export function Remarks({ unit, remarks, indicators, mayAsk, closed, onGoTo }: Props) {
  return (
    <section aria-label={texts.remarks}>
      <h3 className={styles.heading}>{texts.remarks}</h3>
      {remarks.length === 0 && <p className={styles.why}>{texts.noRemarks}</p>}
      <ul className={styles.list}>
        {remarks.map(({ id, indicator, indicatorName, text, person, at, answer, settledAt }) => (
          <li key={id} className={styles.remark} data-settled={settledAt !== null}>
            {indicator !== '' && onGoTo ? (
              <Group justify="space-between" wrap="nowrap">
                <span className={styles.small}>{`${indicator} ${indicatorName}`}</span>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  flex="none"
                  onClick={() => {
                    onGoTo(indicator)
                  }}
                >
                  {texts.goTo(indicator)}
                </Button>
              </Group>
            ) : (
              <span className={styles.small}>
                {indicator === '' ? texts.wholeUnit : `${indicator} ${indicatorName}`}
              </span>
            )}
            <div className={styles.text}>{text}</div>
            <div className={styles.small}>{texts.remarkBy(person, dayAndClock(at))}</div>
            {settledAt !== null && <div className={styles.text}>{texts.answered(answer ?? '')}</div>}
            {settledAt === null && !closed && (
              <OneText
                label={texts.answerLabel}
                button={texts.answer}
                onSave={(given) => act('remark.settle', { id, answer: given }, texts.answering)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAsk && !closed && <AddRemark unit={unit} indicators={indicators} />}
    </section>
  )
}
