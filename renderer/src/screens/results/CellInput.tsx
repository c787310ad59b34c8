import { useState, type KeyboardEvent } from 'react'
import { focusFirst } from '../../ui/focus'
import { Tooltip } from '../../ui/kit'
import styles from './Results.module.css'

interface Props {
  label: string
  start: string
  /** Selects the old text, so that typing replaces it. */
  select: boolean
  align?: 'right'
  /** Gives the problem, or null when the text was taken. */
  onCommit: (text: string) => Promise<string | null>
  onLeave: (why: 'done' | 'cancelled' | 'left') => void
}

/** A cell being edited: Enter keeps, Esc leaves, an error stays at the cell until it is mended. */
export function CellInput({ label, start, select, align, onCommit, onLeave }: Props) {
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const commit = async (why: 'done' | 'left'): Promise<void> => {
    if (select && text === start) {
      onLeave(why)
      return
    }
    const found = await onCommit(text)
    setProblem(found)
    if (found === null) onLeave(why)
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      void commit('done')
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      onLeave('cancelled')
    }
  }
  return (
    <Tooltip opened={problem !== null} label={problem} color="red.8" openDelay={0} position="bottom-start">
      <input
        className={styles.input}
        style={align ? { textAlign: align } : {}}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-errormessage={problem ?? undefined}
        ref={focusFirst}
        value={text}
        onFocus={(event) => {
          if (select) event.currentTarget.select()
        }}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
        }}
        onKeyDown={keyDown}
        onBlur={() => {
          if (problem === null) void commit('left')
        }}
      />
    </Tooltip>
  )
}
