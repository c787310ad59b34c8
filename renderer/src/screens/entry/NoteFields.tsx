import { useEffect, useRef, useState } from 'react'
import type { EntryUnit } from '../../../../shared/entry-views'
import { Textarea, TextInput } from '../../ui/kit'
import { writeNote } from './cells'

interface Props {
  year: number
  unit: EntryUnit
  indicator: string
  labels: { note: string; evidence: string }
  rows: { min: number; max: number }
}

/** Note and evidence of one cell, written when a field is left. */
export function NoteFields({ year, unit, indicator, labels, rows }: Props) {
  const cell = unit.cells[indicator]
  const [note, setNote] = useState(cell?.note ?? '')
  const [evidence, setEvidence] = useState(cell?.evidence ?? '')
  const save = (): void => {
    if (note === (cell?.note ?? '') && evidence === (cell?.evidence ?? '')) return
    void writeNote({ year, unit: unit.id, indicator, note, evidence })
  }
  // Another cell or unit may be chosen before the field hears that it lost the focus.
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
      <Textarea
        label={labels.note}
        autosize
        minRows={rows.min}
        maxRows={rows.max}
        maxLength={4000}
        disabled={locked}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value)
        }}
        onBlur={save}
      />
      <TextInput
        label={labels.evidence}
        maxLength={1000}
        disabled={locked}
        value={evidence}
        onChange={(event) => {
          setEvidence(event.currentTarget.value)
        }}
        onBlur={save}
      />
    </>
  )
}
