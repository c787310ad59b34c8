import { useEffect, useMemo } from 'react'
import type { Day } from '../../../../shared/domain/types'
import type { MasterView } from '../../../../shared/entry-views'
import { EmptyState } from '../../ui/EmptyState'
import { Grid } from '../../ui/grid/Grid'
import { Button, Text } from '../../ui/kit'
import type { Line } from './arrange'
import { columnsFor } from './columns'
import { masterKey } from './keys'
import styles from './Master.module.css'
import { useMaster } from './state'
import { texts } from './texts'

/** A year without units: where they come from. */
function NoUnitsYet({ view }: { view: MasterView }) {
  const set = useMaster((state) => state.set)
  const missing = view.rows.reduce((sum, { lastYear }) => sum + lastYear, 0)
  const { before, year } = view
  return (
    <div className={styles.hintBox}>
      <Text size="sm" fw={600}>
        {texts.noUnitsYet.title(year)}
      </Text>
      {before !== null && missing > 0 ? (
        <>
          <Text size="sm">{texts.noUnitsYet.copy(missing, before)}</Text>
          <Button
            variant="default"
            onClick={() => {
              set({ copying: { code: null } })
            }}
          >
            {texts.copyAll(before)}
          </Button>
        </>
      ) : (
        <Text size="sm">{texts.noUnitsYet.add}</Text>
      )}
    </div>
  )
}

interface Props {
  view: MasterView
  lines: Line[]
  day: Day
  /** Into the fields of the line. */
  onEdit: () => void
}

export function List({ view, lines, day, onEdit }: Props) {
  const { goTo, arriving, set, toggleOpen } = useMaster()
  const opened = useMemo(() => new Set(lines.flatMap(({ body, unit }) => (unit ? [body.code] : []))), [lines])
  const columns = useMemo(
    () => columnsFor({ day, isOpen: (code) => opened.has(code), onToggle: toggleOpen }),
    [day, opened, toggleOpen],
  )
  useEffect(() => {
    if (arriving !== null && lines.some(({ key }) => key === arriving))
      set({ arriving: null, goTo: { row: arriving, column: 'name' } })
  }, [arriving, lines, set])
  return (
    <>
      {!view.closed && view.rows.every(({ units }) => units.length === 0) && <NoUnitsYet view={view} />}
      <div className={styles.table}>
        <Grid
          label={texts.list}
          columns={columns}
          rows={lines}
          keyOf={({ key }) => key}
          branchOf={({ body, unit }) => ({
            level: unit ? 2 : 1,
            open: unit || body.units.length === 0 ? null : opened.has(body.code),
          })}
          onActive={({ key }) => {
            set({ current: key })
          }}
          onOpen={onEdit}
          onKey={(event, line) => masterKey(event, line, view.closed)}
          goTo={goTo}
        />
        {lines.length === 0 && (
          <div className={styles.nothing}>
            <EmptyState title={texts.nothing.title} text={texts.nothing.text}>
              <Button
                variant="default"
                onClick={() => {
                  set({ search: '', filter: 'all' })
                }}
              >
                {texts.nothing.all}
              </Button>
            </EmptyState>
          </div>
        )}
      </div>
      <div className={styles.foot}>{texts.keysHint}</div>
    </>
  )
}
