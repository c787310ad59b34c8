import { useMemo } from 'react'
import type { WorkAction } from '../../../../shared/entry-views'
import { EmptyState } from '../../ui/EmptyState'
import { useScope } from '../../state/scope'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { type Line, noFilter } from './arrange'
import styles from './Board.module.css'
import { isChosen, toggled } from './choose'
import { columnsFor } from './columns'
import { boardKey, openLine } from './keys'
import { useBoard } from './state'
import { texts } from './texts'

interface Props {
  lines: Line[]
  onStep: (action: WorkAction, line: Line) => void
  onAssign: (line: Line) => void
}

export function BoardTable({ lines, onStep, onAssign }: Props) {
  const { chosen, sort, goTo, side, set } = useBoard()
  const { year } = useScope()
  const opened = useMemo(() => new Set(lines.flatMap(({ body, unit }) => (unit ? [body.code] : []))), [lines])
  const allChosen = lines.length > 0 && lines.every((line) => isChosen(chosen, line))
  const columns = useMemo(
    () =>
      columnsFor({
        isOpen: ({ body }) => opened.has(body.code),
        isChosen: (line) => isChosen(chosen, line),
        allChosen,
        onChoose: (line) => {
          set({ chosen: toggled(chosen, line) })
        },
        onChooseAll: () => {
          set({ chosen: allChosen ? new Set() : new Set(lines.map(({ body }) => body.code)) })
        },
        narrow: side !== null,
      }),
    [opened, chosen, allChosen, lines, side, set],
  )
  return (
    <div className={styles.table}>
      <Grid
        label={texts.table}
        columns={columns}
        rows={lines}
        keyOf={({ key }) => key}
        branchOf={({ body, unit, units }) => ({
          level: unit ? 2 : 1,
          open: unit || units.length === 0 ? null : opened.has(body.code),
        })}
        isSelected={(line) => isChosen(chosen, line)}
        tinted={!allChosen}
        isMuted={({ body }) => body.units.length === 0}
        sort={sort}
        onSort={(column) => {
          set({ sort: { column, down: sort.column === column && !sort.down } })
        }}
        onKey={(event, line) => boardKey(event, line, { year, lines, onStep, onAssign })}
        onOpen={openLine}
        goTo={goTo}
      />
      {lines.length === 0 && (
        <div className={styles.nothing}>
          <EmptyState title={texts.nothing.title} text={texts.nothing.text}>
            <Button
              variant="default"
              onClick={() => {
                set({ filter: noFilter })
              }}
            >
              {texts.nothing.all}
            </Button>
          </EmptyState>
        </div>
      )}
    </div>
  )
}
