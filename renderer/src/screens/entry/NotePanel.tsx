import { useEffect, useRef } from 'react'
import type { EntryUnit, EntryView } from '../../../../shared/entry-views'
import type { Indicator } from '../../../../shared/domain/instrument'
import { Text } from '../../ui/kit'
import styles from './Entry.module.css'
import { NoteFields } from './NoteFields'
import { Panel } from './Panel'
import { texts } from './texts'

interface Props {
  view: EntryView
  unit: EntryUnit | undefined
  indicator: Indicator | undefined
  onClose: () => void
}

/** Note and evidence of the cell at hand. */
export function NotePanel({ view, unit, indicator, onClose }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.querySelector('textarea')?.focus()
  }, [])
  return (
    <div ref={frame} className={styles.panelFrame}>
      <Panel title={texts.notes.title} close={texts.notes.close} onClose={onClose}>
        {unit && indicator ? (
          <Fields key={`${unit.id} ${indicator.code}`} view={view} unit={unit} indicator={indicator} />
        ) : (
          <Text c="dimmed">{texts.notes.none}</Text>
        )}
      </Panel>
    </div>
  )
}

function Fields({ view, unit, indicator }: { view: EntryView; unit: EntryUnit; indicator: Indicator }) {
  return (
    <>
      <Text size="sm">
        <strong>{unit.name}</strong>
        <br />
        {indicator.code} {indicator.name}
      </Text>
      {unit.lock !== null && <Text c="dimmed">{texts.locked(unit.lock)}</Text>}
      <NoteFields
        year={view.year}
        unit={unit}
        indicator={indicator.code}
        labels={texts.notes}
        rows={{ min: 4, max: 12 }}
      />
      <Text c="dimmed" size="xs">
        {texts.notes.saved}
      </Text>
    </>
  )
}
