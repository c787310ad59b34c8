import { useMemo } from 'react'
import { formatInteger } from '../../../../shared/domain/number'
import type { PeriodView } from '../../../../shared/views'
import { usePrefs } from '../../state/prefs'
import { useView } from '../../state/view'
import { Grid } from '../../ui/grid/Grid'
import type { Column } from '../../ui/grid/types'
import { Button, Text, Title, VisuallyHidden } from '../../ui/kit'
import { texts } from './texts'
import styles from './Year.module.css'

type Province = PeriodView['provinces'][number]

const see = (year: number, { code }: Province): void => {
  usePrefs.getState().set({ year, region: code })
  useView.getState().go('results')
}

function See({ province, year }: { province: Province; year: number }) {
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      tabIndex={-1}
      aria-label={texts.seeOf(province.name)}
      onClick={() => {
        see(year, province)
      }}
    >
      {texts.see}
    </Button>
  )
}

const columnsFor = (year: number): Column<Province>[] => [
  { id: 'name', header: texts.region, width: 'minmax(14rem, 1fr)', cell: ({ name }) => name },
  { id: 'scored', header: texts.count, width: '7rem', align: 'right', cell: ({ scored }) => formatInteger(scored) },
  {
    id: 'see',
    header: <VisuallyHidden>{texts.see}</VisuallyHidden>,
    width: '9rem',
    align: 'right',
    cell: (province) => <See province={province} year={year} />,
  },
]

/** Where there are results; Enter shows them. */
export function Provinces({ period, region }: { period: PeriodView; region: string }) {
  const columns = useMemo(() => columnsFor(period.year), [period.year])
  return (
    <section className={styles.part}>
      <Title order={3} size="h5">
        {texts.provinces}
      </Title>
      {period.provinces.length === 0 ? (
        <Text c="dimmed">{texts.noResults}</Text>
      ) : (
        <div className={styles.grid}>
          <Grid
            label={texts.provinces}
            columns={columns}
            rows={period.provinces}
            keyOf={({ code }) => code}
            isSelected={({ code }) => code === region}
            onOpen={(province) => {
              see(period.year, province)
            }}
          />
        </div>
      )}
    </section>
  )
}
