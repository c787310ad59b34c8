import { rankGroups, tieRules, type RankGroup, type TieRule } from '../../../../shared/domain/types'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { Button, Select } from '../../ui/kit'
import { groupWord, tieWord } from '../../ui/words'
import { texts } from './texts'

export interface Choice {
  group: RankGroup | null
  ties: TieRule | null
}

interface Props {
  year: number
  shown: { group: RankGroup; ties: TieRule }
  onChoose: (choice: Choice) => void
}

/** Tries another scope or tie rule; it becomes the year's rule only when told so. */
export function Rule({ year, shown, onChoose }: Props) {
  const { data: periods = [] } = useCall('period.list', {})
  const period = periods.find((other) => other.year === year)
  const differs = period && (period.group !== shown.group || period.ties !== shown.ties)
  return (
    <>
      <Select
        w="15rem"
        aria-label={texts.group}
        data={rankGroups.map((value) => ({ value, label: groupWord[value] }))}
        value={shown.group}
        onChange={(value) => {
          onChoose({ ...shown, group: rankGroups.find((one) => one === value) ?? null })
        }}
      />
      <Select
        w="20rem"
        aria-label={texts.ties}
        data={tieRules.map((value) => ({ value, label: tieWord[value] }))}
        value={shown.ties}
        onChange={(value) => {
          onChoose({ ...shown, ties: tieRules.find((one) => one === value) ?? null })
        }}
      />
      {differs && (
        <Button variant="light" onClick={() => void act('period.save', { year, ...shown }, texts.ruleKept(year))}>
          {texts.keepRule}
        </Button>
      )}
    </>
  )
}
