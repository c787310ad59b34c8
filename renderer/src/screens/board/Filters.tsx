import { type BoardView, workStates } from '../../../../shared/entry-views'
import { SearchField } from '../../app/SearchField'
import { Button, Checkbox, Select, Text } from '../../ui/kit'
import { byFoldedName } from '../../ui/search'
import { stateWord } from '../../work/texts'
import type { Filter, Shown } from './arrange'
import styles from './Board.module.css'
import { useBoard } from './state'
import { texts } from './texts'

const words = texts.filters
const any = 'any'

/** Those who have something in hand. */
const personsOf = (view: BoardView): { value: string; label: string }[] => {
  const names = new Map(view.rows.flatMap(({ person }) => (person ? [[person.id, person.name] as const] : [])))
  return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'id'))
}

interface Props {
  view: BoardView
  shown: readonly Shown[]
  /** Something stands beside the table: what keys do as well goes. */
  narrow: boolean
}

export function Filters({ view, shown, narrow }: Props) {
  const { filter, open, set } = useBoard()
  const change = (part: Partial<Filter>): void => {
    set({ filter: { ...filter, ...part } })
  }
  const withUnits = shown.filter(({ units }) => units.length > 0)
  return (
    <>
      <SearchField
        width={narrow ? '10rem' : '14rem'}
        label={words.search}
        value={filter.search}
        onChange={(search) => {
          change({ search })
        }}
        onDown={() => {
          set({ goTo: { row: '', column: 'name' } })
        }}
      />
      <Select
        w="10rem"
        aria-label={words.state}
        data={[
          { value: any, label: words.anyState },
          ...workStates.map((state) => ({ value: state, label: stateWord[state] })),
        ]}
        value={filter.state ?? any}
        onChange={(value) => {
          change({ state: workStates.find((state) => state === value) ?? null })
        }}
      />
      <Select
        w="10.5rem"
        aria-label={words.person}
        searchable
        filter={byFoldedName}
        data={[{ value: any, label: words.anyPerson }, { value: 'none', label: words.noPerson }, ...personsOf(view)]}
        value={filter.person ?? any}
        onChange={(value) => {
          change({ person: value === any ? null : value })
        }}
      />
      <Checkbox
        label={words.overdue}
        checked={filter.overdue}
        onChange={(event) => {
          change({ overdue: event.currentTarget.checked })
        }}
      />
      {withUnits.length > 0 && !narrow && (
        <Button
          variant="subtle"
          onClick={() => {
            set({ open: open.size > 0 ? new Set() : new Set(withUnits.map(({ body }) => body.code)) })
          }}
        >
          {open.size > 0 ? words.closeAll : words.openAll}
        </Button>
      )}
      <div className={styles.spacer} />
      <Text size="xs" c="dimmed" className="figure">
        {texts.counted(
          shown.length,
          view.rows.length,
          shown.reduce((sum, { units }) => sum + units.length, 0),
        )}
      </Text>
    </>
  )
}
