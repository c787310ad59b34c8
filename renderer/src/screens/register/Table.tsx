import { useMemo } from 'react'
import type { RegisterRow } from '../../../../shared/register-views'
import { EmptyState } from '../../ui/EmptyState'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { rowKey } from './actions'
import { columnsFor } from './columns'
import styles from './Register.module.css'
import { noFilter, useRegister } from './state'
import { texts } from './texts'

interface Props {
  rows: RegisterRow[]
  onOpen: () => void
}

/** The documents that match, one a row. */
export function Table({ rows, onOpen }: Props) {
  const { chosen, detail, goTo, set } = useRegister()
  const some = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen])
  const all = rows.length > 0 && some.length === rows.length
  const chooseAll = (): void => {
    set({ chosen: all ? new Set() : new Set(rows.map(({ id }) => id)) })
  }
  const toggle = ({ id }: RegisterRow): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    set({ chosen: next })
  }
  const columns = columnsFor({
    narrow: detail,
    isChosen: ({ id }) => chosen.has(id),
    allChosen: all,
    onChoose: toggle,
    onChooseAll: chooseAll,
  })
  return (
    <div className={styles.table}>
      <Grid
        label={texts.list}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        isSelected={({ id }) => chosen.has(id)}
        tinted={!all}
        isMuted={({ state }) => state !== 'issued' && state !== 'reserved'}
        goTo={goTo}
        onActive={({ id }) => {
          set({ active: id })
        }}
        onOpen={(row, column) => {
          if (column === 'check') toggle(row)
          else onOpen()
        }}
        onKey={({ key, ctrlKey, altKey }, row) => {
          if (altKey) return false
          if (ctrlKey) {
            if (key.toLowerCase() !== 'a') return false
            chooseAll()
          } else if (key === ' ') toggle(row)
          else return rowKey(key, row, some)
          return true
        }}
      />
      {rows.length === 0 && (
        <div className={styles.nothing}>
          <EmptyState title={texts.noMatch.title} text={texts.noMatch.text}>
            <Button
              variant="default"
              onClick={() => {
                set({ filter: noFilter })
              }}
            >
              {texts.noMatch.action}
            </Button>
          </EmptyState>
        </div>
      )}
    </div>
  )
}
