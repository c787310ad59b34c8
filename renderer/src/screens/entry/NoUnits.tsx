import { IconBuildingCommunity } from '@tabler/icons-react'
import { showDone, showError } from '../../app/notices'
import { act } from '../../client/act'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { Button } from '../../ui/kit'
import { texts } from './texts'
import type { Place } from './usePlace'

/** No unit of this place has anything to enter yet: copies those of last year, or leads to where they are made. */
export function NoUnits({ year, places }: { year: number; places: Place[] }) {
  const from = year - 1
  const copy = async (): Promise<void> => {
    const codes = places.map(({ code }) => code)
    const answer = await act('unit.copyYear', { from, year, codes }, texts.noUnits.copy(from))
    if (answer?.value.added === 0) showError(texts.noUnits.nothingToCopy(from))
    else if (answer) showDone(texts.noUnits.copied(answer.value.added))
  }
  return (
    <EmptyState
      icon={<IconBuildingCommunity size="2.5rem" stroke={1.4} />}
      title={texts.noUnits.title}
      text={texts.noUnits.text}
    >
      <Button
        variant="default"
        onClick={() => {
          useView.getState().go('results')
        }}
      >
        {texts.noUnits.results}
      </Button>
      <Button onClick={() => void copy()}>{texts.noUnits.copy(from)}</Button>
    </EmptyState>
  )
}
