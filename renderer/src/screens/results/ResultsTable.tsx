import { useMemo } from 'react'
import type { ResultsView } from '../../../../shared/views'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { EmptyState } from '../../ui/EmptyState'
import type { Line } from './arrange'
import { columnsFor } from './columns'
import { openCell, resultKey } from './keys'
import styles from './Results.module.css'
import { useResults } from './state'
import { texts } from './texts'

export function ResultsTable({ view, lines }: { view: ResultsView; lines: Line[] }) {
  const { selected, sort, open, goTo, set, toggle } = useResults()
  const allSelected = lines.length > 0 && lines.every(({ key }) => selected.has(key))
  const columns = useMemo(
    () =>
      columnsFor({
        view,
        isSelected: ({ key }) => selected.has(key),
        allSelected,
        onSelect: ({ key }) => {
          toggle('selected', key)
        },
        onSelectAll: () => {
          set({ selected: allSelected ? new Set() : new Set(lines.map(({ key }) => key)) })
        },
        below: (line) => lines[lines.indexOf(line) + 1]?.key ?? line.key,
      }),
    [view, selected, allSelected, lines, set, toggle],
  )
  const chosen = (line: Line): Line[] => (selected.size > 0 ? lines.filter(({ key }) => selected.has(key)) : [line])
  return (
    <div className={styles.table}>
      <Grid
        label={texts.table}
        columns={columns}
        rows={lines}
        keyOf={({ key }) => key}
        branchOf={({ body, unit }) => ({
          level: unit ? 2 : 1,
          open: unit || body.units.length === 0 ? null : open.has(body.code),
        })}
        isSelected={({ key }) => selected.has(key)}
        sort={sort}
        onSort={(column) => {
          set({ sort: { column, down: sort.column === column && !sort.down } })
        }}
        onKey={(event, line, column) =>
          resultKey(event, line, column, { year: view.year, lines, chosen: chosen(line) })
        }
        onOpen={openCell}
        goTo={goTo}
      />
      {lines.length === 0 && (
        <div className={styles.nothing}>
          <EmptyState title={texts.nothing} text={texts.nothingText}>
            <Button
              variant="default"
              onClick={() => {
                set({ search: '', filter: 'all' })
              }}
            >
              {texts.showAll}
            </Button>
          </EmptyState>
        </div>
      )}
    </div>
  )
}
