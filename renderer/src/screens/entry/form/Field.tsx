import { IconAlertTriangle, IconMessageReport, IconNote } from '@tabler/icons-react'
import { useState } from 'react'
import { valueText } from '../../../../../shared/domain/cell'
import type { Indicator } from '../../../../../shared/domain/instrument'
import type { EntryUnit, EntryView } from '../../../../../shared/entry-views'
import { UnstyledButton } from '../../../ui/kit'
import { writeCells } from '../cells'
import { useEntry } from '../state'
import { Choices } from './Choices'
import styles from './Form.module.css'
import { Notes } from './Notes'
import { NumberField } from './NumberField'
import { texts } from './texts'
import type { Said } from './useSaid'

interface Props {
  year: number
  view: EntryView
  unit: EntryUnit
  indicator: Indicator
  said: Said
}

/** Longer scales than this are typed, not chosen. */
const MOST_CHOICES = 11
const isShort = ({ kind, scale }: Indicator): boolean => kind === 'score' && scale.max / scale.step < MOST_CHOICES

/** What stands below the name: required or not, how it is found out, what is expected. */
const about = (indicator: Indicator): string =>
  [
    indicator.required ? texts.required : texts.optional,
    ...(isShort(indicator) ? [] : [texts.scale(valueText(indicator.scale.max))]),
    ...(indicator.expected === null ? [] : [texts.expected(indicator.expected)]),
    ...(indicator.method === '' ? [] : [texts.method(indicator.method)]),
  ].join(' · ')

/** One indicator of one unit: its value, what is to be said about it, note and evidence. */
export function Field({ year, view, unit, indicator, said }: Props) {
  const { set } = useEntry()
  const [wrong, setWrong] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const { code, name } = indicator
  const id = `field-${code}`
  const cell = unit.cells[code]
  const noted = cell !== undefined && (cell.note !== '' || cell.evidence !== '')
  const write = (text: string): void => {
    setWrong(null)
    void writeCells(view, text === '' ? 'clear' : 'edit', [{ unit: unit.id, indicator: code, text }])
  }
  const title = (
    <>
      <span className={styles.code}>{code}</span> <span>{name}</span>
    </>
  )
  const told = wrong !== null || said.problems.length > 0 || said.remarks.length > 0
  const input = {
    id,
    indicator,
    cell,
    locked: unit.lock !== null,
    invalid: wrong !== null || said.problems.some(({ level }) => level === 'hard'),
    describedBy: told ? `${id}-about ${id}-said` : `${id}-about`,
    onWrite: write,
  }
  return (
    <div
      className={styles.field}
      data-indicator={code}
      onFocus={() => {
        set({ unit: unit.id, indicator: code })
      }}
    >
      <div className={styles.name}>
        {isShort(indicator) ? (
          <span id={`${id}-name`} className={styles.title}>
            {title}
          </span>
        ) : (
          <label htmlFor={`${id}-input`} className={styles.title}>
            {title}
          </label>
        )}
        <span id={`${id}-about`} className={styles.about}>
          {about(indicator)}
        </span>
      </div>
      <div className={styles.input}>
        {isShort(indicator) ? <Choices {...input} /> : <NumberField {...input} onWrong={setWrong} />}
        {told && (
          <div id={`${id}-said`} className={styles.said}>
            {wrong !== null && (
              <p className={styles.wrong} role="alert">
                {wrong}
              </p>
            )}
            {said.problems.map(({ rule, level, text }) => (
              <p key={rule} className={level === 'hard' ? styles.wrong : styles.odd}>
                <IconAlertTriangle size="0.875rem" aria-hidden /> {text}
              </p>
            ))}
            {said.remarks.map(({ id: remark, person, text }) => (
              <p key={remark} className={styles.odd}>
                <IconMessageReport size="0.875rem" aria-hidden /> {texts.remark(person, text)}
              </p>
            ))}
          </div>
        )}
        {open && <Notes id={`${id}-notes`} year={year} unit={unit} indicator={code} />}
      </div>
      <UnstyledButton
        className={styles.disclose}
        aria-expanded={open}
        aria-controls={open ? `${id}-notes` : undefined}
        aria-label={texts.notesOf(code) + (noted ? `, ${texts.noted}` : '')}
        title={texts.notes}
        data-noted={noted}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <IconNote size="1.125rem" stroke={noted ? 2.2 : 1.5} aria-hidden />
      </UnstyledButton>
    </div>
  )
}
