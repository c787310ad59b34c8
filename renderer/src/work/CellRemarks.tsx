import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { focusFirst } from '../ui/focus'
import { ActionIcon, Button, Select, Textarea } from '../ui/kit'
import { byFoldedName, keepEnter } from '../ui/search'
import { texts } from './texts'
import styles from './Work.module.css'

export interface CellRemark {
  key: string
  /** Null while none is chosen. */
  indicator: string | null
  text: string
}
export interface IndicatorName {
  code: string
  name: string
}

export const indicatorOptions = (indicators: readonly IndicatorName[]) =>
  indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))

interface Props {
  indicators: readonly IndicatorName[]
  remarks: readonly CellRemark[]
  /** What is wrong with them, or null. */
  problem: string | null
  onChange: (remarks: CellRemark[]) => void
}

/** Remarks at single cells, as many as are needed. */
export function CellRemarks({ indicators, remarks, problem, onChange }: Props) {
  const adder = useRef<HTMLButtonElement>(null)
  const change = (key: string, part: Partial<CellRemark>): void => {
    onChange(remarks.map((remark) => (remark.key === key ? { ...remark, ...part } : remark)))
  }
  return (
    <section aria-label={texts.cellRemarks}>
      {remarks.map(({ key, indicator, text }, index) => (
        <div key={key} className={styles.cells}>
          <Select
            label={texts.cellRemark(index + 1)}
            // Only a row that was just asked for is empty: it takes the focus.
            ref={indicator === null ? focusFirst : undefined}
            searchable
            selectFirstOptionOnChange
            filter={byFoldedName}
            onKeyDown={keepEnter}
            limit={80}
            comboboxProps={{ width: 440, position: 'bottom-start' }}
            data={indicatorOptions(indicators)}
            value={indicator}
            onChange={(code) => {
              change(key, { indicator: code })
            }}
          />
          <Textarea
            label={texts.cellRemarkText(index + 1)}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={1000}
            value={text}
            onChange={(event) => {
              change(key, { text: event.currentTarget.value })
            }}
          />
          <ActionIcon
            size="lg"
            aria-label={texts.cellRemove(index + 1)}
            onClick={() => {
              onChange(remarks.filter((remark) => remark.key !== key))
              adder.current?.focus()
            }}
          >
            <IconX size="1rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {problem !== null && (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
      <Button
        ref={adder}
        variant="subtle"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => {
          onChange([...remarks, { key: crypto.randomUUID(), indicator: null, text: '' }])
        }}
      >
        {texts.cellAdd}
      </Button>
    </section>
  )
}
