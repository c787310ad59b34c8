import { useState } from 'react'
import type { EntryUnit } from '../../../../../shared/entry-views'
import { Textarea, TextInput } from '../../../ui/kit'
import { writeNote } from '../cells'
import styles from './Form.module.css'
import { texts } from './texts'

interface Props {
  id: string
  year: number
  unit: EntryUnit
  indicator: string
}

/** Note and evidence of an indicator, written when a field is left. */
export function Notes({ id, year, unit, indicator }: Props) {
  const cell = unit.cells[indicator]
  const [note, setNote] = useState(cell?.note ?? '')
  const [evidence, setEvidence] = useState(cell?.evidence ?? '')
  const save = (): void => {
    if (note === (cell?.note ?? '') && evidence === (cell?.evidence ?? '')) return
    void writeNote({ year, unit: unit.id, indicator, note, evidence })
  }
  const locked = unit.lock !== null
  return (
    <div id={id} className={styles.notes}>
      <Textarea
        label={`${texts.note} ${indicator}`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        disabled={locked}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value)
        }}
        onBlur={save}
      />
      <TextInput
        label={texts.evidence}
        maxLength={1000}
        disabled={locked}
        value={evidence}
        onChange={(event) => {
          setEvidence(event.currentTarget.value)
        }}
        onBlur={save}
      />
    </div>
  )
}
