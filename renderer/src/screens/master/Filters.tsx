import type { MasterView } from '../../../../shared/entry-views'
import { SearchField } from '../../app/SearchField'
import { Button, Select, Text } from '../../ui/kit'
import { filters, type Line } from './arrange'
import styles from './Master.module.css'
import { useMaster } from './state'
import { texts } from './texts'

export function Filters({ view, lines }: { view: MasterView; lines: readonly Line[] }) {
  const { search, filter, open, set } = useMaster()
  const bodies = new Set(lines.map(({ body }) => body))
  const units =
    search.trim() === '' && filter === 'all'
      ? view.rows.reduce((sum, body) => sum + body.units.length, 0)
      : lines.filter(({ unit }) => unit !== null).length
  const withUnits = view.rows.filter((body) => body.units.length > 0)
  return (
    <div className={styles.tools}>
      <SearchField
        width="13rem"
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
        w="13rem"
        aria-label={texts.show}
        data={filters.map((name) => ({ value: name, label: texts.filters[name] }))}
        value={filter}
        onChange={(value) => {
          set({ filter: filters.find((name) => name === value) ?? 'all' })
        }}
      />
      {withUnits.length > 0 && (
        <Button
          variant="subtle"
          onClick={() => {
            set({ open: open.size > 0 ? new Set() : new Set(withUnits.map(({ code }) => code)) })
          }}
        >
          {open.size > 0 ? texts.closeAll : texts.openAll}
        </Button>
      )}
      <div className={styles.spacer} />
      <Text size="xs" c="dimmed" className="figure">
        {texts.counted(bodies.size, units)}
      </Text>
    </div>
  )
}
