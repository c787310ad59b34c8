import { useEffect, useRef, useState } from 'react'
import type { EntryUnit, EntryView } from '../../../../shared/entry-views'
import type { Indicator } from '../../../../shared/domain/instrument'
import { Text, Textarea, TextInput } from '../../ui/kit'
import { writeNote } from './cells'
import styles from './Entry.module.css'
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
  const cell = unit.cells[indicator.code]
  const [note, setNote] = useState(cell?.note ?? '')
  const [evidence, setEvidence] = useState(cell?.evidence ?? '')
  const save = (): void => {
    if (note === (cell?.note ?? '') && evidence === (cell?.evidence ?? '')) return
    void writeNote({ year: view.year, unit: unit.id, indicator: indicator.code, note, evidence })
  }
  // Another cell may be chosen before the field hears that it lost the focus.
  const last = useRef(save)
  useEffect(() => {
    last.current = save
  })
  useEffect(
    () => () => {
      last.current()
    },
    [],
  )
  const locked = unit.lock !== null
  return (
    <>
      <Text size="sm">
        <strong>{unit.name}</strong>
        <br />
        {indicator.code} {indicator.name}
      </Text>
      {locked && <Text c="dimmed">{texts.locked(unit.lock ?? '')}</Text>}
      <Textarea
        label={texts.notes.note}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={4000}
        disabled={locked}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value)
        }}
        onBlur={save}
      />
      <TextInput
        label={texts.notes.evidence}
        maxLength={1000}
        disabled={locked}
        value={evidence}
        onChange={(event) => {
          setEvidence(event.currentTarget.value)
        }}
        onBlur={save}
      />
      <Text c="dimmed" size="xs">
        {texts.notes.saved}
      </Text>
    </>
  )
}
