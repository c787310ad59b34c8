import { useState, type SubmitEvent } from 'react'
import type { PeriodView } from '../../../../shared/views'
import { act } from '../../client/act'
import { usePrefs } from '../../state/prefs'
import { Button, NumberInput, Title, UnstyledButton } from '../../ui/kit'
import { thisYear } from '../../ui/time'
import { texts } from './texts'
import styles from './Year.module.css'

const scoredIn = ({ provinces }: PeriodView): number => provinces.reduce((sum, { scored }) => sum + scored, 0)

export function OpenYear() {
  const set = usePrefs((prefs) => prefs.set)
  const [wanted, setWanted] = useState<number | string>(thisYear)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const year = Number(wanted)
    const saved = await act('period.save', { year }, texts.opened(year), setProblem)
    if (saved) set({ year })
  }
  return (
    <form className={styles.openYear} onSubmit={(event) => void open(event)} noValidate>
      <NumberInput
        label={texts.openYear}
        w="8rem"
        min={2013}
        max={2100}
        allowDecimal={false}
        value={wanted}
        onChange={(value) => {
          setWanted(value)
          setProblem(null)
        }}
        error={problem}
      />
      <Button type="submit" variant="default" size="sm">
        {texts.open}
      </Button>
    </form>
  )
}

export function YearList({ periods, year }: { periods: PeriodView[]; year: number }) {
  const set = usePrefs((prefs) => prefs.set)
  return (
    <section className={styles.years} aria-label={texts.years}>
      <Title order={2} size="h5">
        {texts.years}
      </Title>
      {periods.map((period) => (
        <UnstyledButton
          key={period.year}
          className={styles.year}
          aria-pressed={period.year === year}
          onClick={() => {
            set({ year: period.year })
          }}
        >
          <span className={styles.number}>{period.year}</span>
          <span className={styles.soft}>{texts.scored(scoredIn(period))}</span>
        </UnstyledButton>
      ))}
      <OpenYear />
    </section>
  )
}
