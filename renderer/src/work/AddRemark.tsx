import { useState, type SubmitEvent } from 'react'
import { act } from '../client/act'
import { Button, Select, Textarea } from '../ui/kit'
import { byFoldedName, keepEnter } from '../ui/search'
import { type IndicatorName, indicatorOptions } from './CellRemarks'
import { texts } from './texts'
import styles from './Work.module.css'

/** A remark of a reviewer on a cell, or on the unit as a whole. */
export function AddRemark({ unit, indicators }: { unit: string; indicators: readonly IndicatorName[] }) {
  const [indicator, setIndicator] = useState('')
  const [text, setText] = useState('')
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '') return
    const done = await act('remark.add', { unit, indicator, text: text.trim() }, texts.remarkAdded)
    if (done) setText('')
  }
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)} noValidate>
      <Select
        label={texts.remarkAt}
        searchable
        selectFirstOptionOnChange
        filter={byFoldedName}
        onKeyDown={keepEnter}
        limit={80}
        data={[{ value: '', label: texts.wholeUnit }, ...indicatorOptions(indicators)]}
        value={indicator}
        onChange={(code) => {
          setIndicator(code ?? '')
        }}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        label={texts.remarkLabel}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''}>
        {texts.addRemark}
      </Button>
    </form>
  )
}
