import { useCall } from '../client/queries'
import { usePrefs } from '../state/prefs'
import { useScope } from '../state/scope'
import { Select } from '../ui/kit'
import { byFoldedName } from '../ui/search'
import styles from './App.module.css'
import { texts } from './texts'

/** Year and region of everything that is shown. */
export function ScopeChooser() {
  const { year, region } = useScope()
  const set = usePrefs((prefs) => prefs.set)
  const { data: periods = [] } = useCall('period.list', {})
  const { data: regions = [] } = useCall('region.list', {})
  const years = [...new Set([year, ...periods.map((period) => period.year)])].toSorted((a, b) => b - a).map(String)
  const places = [
    { value: 'ID', label: texts.country },
    ...regions.filter(({ code }) => code !== 'ID').map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <div className={styles.scope}>
      <Select
        label={texts.year}
        size="xs"
        data={years}
        value={String(year)}
        onChange={(value) => {
          if (value) set({ year: Number(value) })
        }}
      />
      <Select
        label={texts.region}
        size="xs"
        searchable
        selectFirstOptionOnChange
        data={places}
        value={region}
        filter={byFoldedName}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
        title={places.find(({ value }) => value === region)?.label}
        onChange={(value) => {
          if (value) set({ region: value })
        }}
      />
    </div>
  )
}
