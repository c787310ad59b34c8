import type { ResultsView } from '../../../../shared/views'
import { SearchField } from '../../app/SearchField'
import { Button, Select, Text } from '../../ui/kit'
import { filters, type Filter } from './arrange'
import styles from './Results.module.css'
import { useResults } from './state'
import { texts } from './texts'

const zoneFilters = new Set<Filter>(['hijau', 'kuning', 'merah'])

export function Filters({ view, shown }: { view: ResultsView; shown: number }) {
  const { search, filter, open, set } = useResults()
  const withUnits = view.rows.filter((row) => row.units.length > 0)
  const scored = view.rows.filter((row) => row.score !== null).length
  return (
    <>
      <SearchField
        label={texts.search}
        value={search}
        onChange={(text) => {
          set({ search: text })
        }}
        onDown={() => {
          set({ goTo: { row: '', column: 'name' } })
        }}
      />
      <Select
        w="15rem"
        aria-label={texts.show}
        data={filters
          .filter((name) => view.scheme.hasZones || !zoneFilters.has(name))
          .map((name) => ({ value: name, label: texts.filters[name] }))}
        value={filter}
        onChange={(value) => {
          set({ filter: filters.find((name) => name === value) ?? 'all' })
        }}
      />
      {withUnits.length > 0 && (
        <Button
          variant="subtle"
          onClick={() => {
            set({ open: open.size > 0 ? new Set() : new Set(withUnits.map((row) => row.code)) })
          }}
        >
          {open.size > 0 ? texts.closeAll : texts.openAll}
        </Button>
      )}
      <div className={styles.spacer} />
      <Text size="xs" c="dimmed" className="figure">
        {texts.counted(shown, view.rows.length, scored)}
      </Text>
    </>
  )
}
