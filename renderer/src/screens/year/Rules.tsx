import { rankGroups, tieRules } from '../../../../shared/domain/types'
import type { PeriodView } from '../../../../shared/views'
import { act } from '../../client/act'
import { Select, Text, Title } from '../../ui/kit'
import { groupWord, tieWord } from '../../ui/words'
import { texts } from './texts'
import styles from './Year.module.css'

/** Ranking scope and tie rule of a year: settings of the period, printed on paper. */
export function Rules({ period }: { period: PeriodView }) {
  const { year, group, ties } = period
  const said = texts.rulesSaved(year)
  return (
    <section className={styles.part}>
      <Title order={3} size="h5">
        {texts.rules}
      </Title>
      <Select
        label={texts.group}
        data={rankGroups.map((value) => ({ value, label: groupWord[value] }))}
        value={group}
        onChange={(value) => {
          const chosen = rankGroups.find((one) => one === value)
          if (chosen) void act('period.save', { year, group: chosen }, said)
        }}
      />
      <Select
        label={texts.ties}
        data={tieRules.map((value) => ({ value, label: tieWord[value] }))}
        value={ties}
        onChange={(value) => {
          const chosen = tieRules.find((one) => one === value)
          if (chosen) void act('period.save', { year, ties: chosen }, said)
        }}
      />
      <Text size="xs" c="dimmed">
        {texts.rulesAbout} {period.cleanRequired ? texts.cleanRequired : texts.cleanNotRequired}
      </Text>
    </section>
  )
}
