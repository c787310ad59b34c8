import { useMemo, useState } from 'react'
import type { PlanItem } from '../../../../shared/views'
import { Grid } from '../../ui/grid/Grid'
import type { Cell } from '../../ui/grid/types'
import { Text, VisuallyHidden } from '../../ui/kit'
import { readyColumns, withheldColumns } from './columns'
import { isChosen, useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** Who gets a document, in the order of the numbers: a box each, all that are ready already chosen. */
export function Recipients({ issuing: { due, checks } }: { issuing: Issuing }) {
  const { picked, pick, move, set } = useIssue()
  const [place, setPlace] = useState<(Cell & { at: number; subject: string }) | null>(null)
  const columns = useMemo(() => readyColumns(due, checks.numbers), [due, checks.numbers])
  const toggle = (item: PlanItem): void => {
    pick([item], !isChosen(item, picked))
  }
  const step = (item: PlanItem, by: number, column: string): void => {
    const at = Math.max(0, Math.min(due.length - 1, due.indexOf(item) + by))
    move(due, item.item, by)
    setPlace({ row: item.item, column, at, subject: item.subject })
  }
  if (due.length === 0) return <Text c="dimmed">{texts.noneReady}</Text>
  return (
    <>
      <Grid
        label={texts.grid.ready}
        columns={columns}
        rows={due}
        keyOf={({ item }) => item}
        tinted={false}
        isMuted={({ state }) => state === 'exists'}
        isSelected={(item) => isChosen(item, picked)}
        goTo={place}
        onActive={({ item }) => {
          set({ shown: item })
        }}
        onOpen={(item, column) => {
          if (column === 'check') toggle(item)
        }}
        onKey={({ key, ctrlKey, altKey }, item, column) => {
          const by = altKey ? steps[key] : undefined
          if (by !== undefined) step(item, by, column)
          else if (key === ' ') toggle(item)
          else if (ctrlKey && key.toLowerCase() === 'a')
            pick(
              due.filter(({ state }) => state !== 'exists'),
              true,
            )
          else return false
          return true
        }}
      />
      <VisuallyHidden component="output">{place && texts.order.moved(place.subject, place.at + 1)}</VisuallyHidden>
    </>
  )
}

/** Who gets none, each with the reason. */
export function Withheld({ items }: { items: PlanItem[] }) {
  if (items.length === 0) return <Text c="dimmed">{texts.noneWithheld}</Text>
  return <Grid label={texts.grid.withheld} columns={withheldColumns} rows={items} keyOf={({ item }) => item} />
}
