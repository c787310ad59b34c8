import { useEffect, useRef } from 'react'
import type { EntryUnit, EntryView, ProblemView } from '../../../../../shared/entry-views'
import { useEntry } from '../state'
import { Dimension } from './Dimension'
import styles from './Form.module.css'
import { FormHead } from './FormHead'
import { texts } from './texts'
import { useSaid } from './useSaid'
import { findIndicator, focusIndicator, step } from './walk'

interface Props {
  view: EntryView
  units: readonly EntryUnit[]
  problems: readonly ProblemView[]
}

/** A field that holds a value, not a note. */
const isValue = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['value'] !== undefined

/** One unit as a form: the accessible way to the same cells as the grid. */
export function UnitForm({ view, units, problems }: Props) {
  const { unit: chosen, indicator, goTo, set } = useEntry()
  const unit = units.find(({ id }) => id === chosen) ?? units[0]
  const frame = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLElement>(null)

  useEffect(() => {
    if (goTo === null || goTo.unit !== unit?.id) return
    if (!focusIndicator(findIndicator(form.current, goTo.indicator))) form.current?.focus()
    set({ goTo: null })
  }, [goTo, unit?.id, set])

  const at = units.findIndex(({ id }) => id === unit?.id)
  const go = (by: 1 | -1): string | undefined => {
    const next = units[at + by]?.id
    if (next !== undefined) set({ unit: next })
    return next
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
        event.preventDefault()
        const next = go(event.key === 'PageDown' ? 1 : -1)
        // the same indicator of the next unit: the form is new, so the focus has to be put there again
        if (next !== undefined) set({ goTo: { unit: next, indicator: indicator ?? '' } })
      } else if (event.key === 'Enter' && isValue(event.target) && form.current) {
        event.preventDefault()
        step(form.current, event.target, event.shiftKey ? -1 : 1)
      }
    }
    const element = frame.current
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  })

  // what stands beside the form is about the unit that is shown, also before anything was chosen
  useEffect(() => {
    if (unit !== undefined && unit.id !== chosen) set({ unit: unit.id })
  }, [unit, chosen, set])

  if (!unit) return null
  return (
    <div ref={frame} className={styles.frame}>
      <FormHead view={view} units={units} unit={unit} at={at} onGo={go} />
      <section ref={form} className={styles.form} aria-label={unit.name} tabIndex={unit.lock === null ? -1 : 0}>
        <Body key={unit.id} view={view} unit={unit} problems={problems} />
      </section>
    </div>
  )
}

function Body({ view, unit, problems }: { view: EntryView; unit: EntryUnit; problems: readonly ProblemView[] }) {
  const said = useSaid(unit.id, problems)
  const { problems: about, remarks } = said('')
  return (
    <>
      {unit.lock === null && <p className={styles.hint}>{texts.hint}</p>}
      {remarks.length > 0 && (
        <section className={styles.remarks} aria-label={texts.unitRemarks}>
          {remarks.map(({ id, person, text }) => (
            <p key={id}>{texts.remark(person, text)}</p>
          ))}
        </section>
      )}
      {about.map(({ rule, text, level }) => (
        <p key={rule} className={level === 'hard' ? styles.wrong : styles.odd}>
          {text}
        </p>
      ))}
      {view.instrument.dimensions.map((dimension) => (
        <Dimension key={dimension.code} view={view} unit={unit} dimension={dimension} said={said} />
      ))}
    </>
  )
}
