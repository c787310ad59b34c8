import { documentKinds } from '../../../../shared/domain/snapshot'
import { documentProgress } from '../../../../shared/register-views'
import { SearchField } from '../../app/SearchField'
import { useCall } from '../../client/queries'
import { usePrefs } from '../../state/prefs'
import { useScope } from '../../state/scope'
import { Select, Text } from '../../ui/kit'
import { texts as issueTexts } from '../issue/texts'
import styles from './Register.module.css'
import { type Filter, useRegister } from './state'
import { texts } from './texts'

const words = texts.filters
const any = 'any'

/** Year (the one of the whole program, or all), kind, state and a forgiving search. */
export function Filters({ count }: { count: number | undefined }) {
  const { year } = useScope()
  const { filter, set } = useRegister()
  const { data: periods = [] } = useCall('period.list', {})
  const years = [...new Set([year, ...periods.map((period) => period.year)])].toSorted((a, b) => b - a).map(String)
  const change = (part: Partial<Filter>): void => {
    set({ filter: { ...filter, ...part } })
  }
  return (
    <search className={styles.tools} aria-label={words.label}>
      <SearchField
        width="13rem"
        label={words.search}
        value={filter.search}
        onChange={(search) => {
          change({ search })
        }}
        onDown={() => {
          set({ goTo: { row: '', column: 'number' } })
        }}
      />
      <Select
        w="8rem"
        aria-label={words.year}
        data={[...years, { value: any, label: words.allYears }]}
        value={filter.allYears ? any : String(year)}
        onChange={(value) => {
          change({ allYears: value === any })
          if (value !== any && value !== null) usePrefs.getState().set({ year: Number(value) })
        }}
      />
      <Select
        w="9.5rem"
        aria-label={words.kind}
        data={[
          { value: any, label: words.anyKind },
          ...documentKinds.map((kind) => ({ value: kind, label: issueTexts.kindOf[kind] })),
        ]}
        value={filter.kind ?? any}
        onChange={(value) => {
          change({ kind: documentKinds.find((kind) => kind === value) ?? null })
        }}
      />
      <Select
        w="10rem"
        aria-label={words.progress}
        data={[
          { value: any, label: words.anyProgress },
          ...documentProgress.map((progress) => ({ value: progress, label: texts.progress[progress] })),
        ]}
        value={filter.progress ?? any}
        onChange={(value) => {
          change({ progress: documentProgress.find((progress) => progress === value) ?? null })
        }}
      />
      <div className={styles.spacer} />
      {count !== undefined && (
        <Text size="xs" c="dimmed" className="figure">
          {words.counted(count)}
        </Text>
      )}
    </search>
  )
}
