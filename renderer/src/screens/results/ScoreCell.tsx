import { formatScore, parseScore } from '../../../../shared/domain/number'
import { none } from '../../ui/words'
import { nameOf, scored, setScore } from './actions'
import type { Line } from './arrange'
import { CellInput } from './CellInput'
import styles from './Results.module.css'
import { useResults } from './state'
import { texts } from './texts'

/** The official score; typed with a decimal comma, checked at the cell. */
export function ScoreCell({ line, year, below }: { line: Line; year: number; below: (line: Line) => string }) {
  const editing = useResults((state) => state.editing)
  const set = useResults((state) => state.set)
  const score = scored(line)
  if (editing?.key !== line.key || editing.column !== 'score')
    return score === null ? (
      <span className={styles.soft}>{none}</span>
    ) : (
      <span className={styles.score}>{formatScore(score)}</span>
    )
  return (
    <CellInput
      label={texts.scoreOf(nameOf(line))}
      align="right"
      start={editing.typed ?? (score === null ? '' : formatScore(score))}
      select={editing.typed === null}
      onCommit={async (text) => {
        if (text.trim() === '') {
          if (score !== null) await setScore(year, line, null)
          return null
        }
        const parsed = parseScore(text)
        if (!parsed.ok) return parsed.reason
        if (parsed.value === score) return null
        let problem: string | null = null
        await setScore(year, line, parsed.value, (message) => {
          problem = message
        })
        return problem
      }}
      onLeave={(why) => {
        const row = why === 'done' ? below(line) : line.key
        set({ editing: null, ...(why === 'left' ? {} : { goTo: { row, column: 'score' } }) })
      }}
    />
  )
}
