import { useMemo } from 'react'
import type { PlanItem } from '../../../../shared/views'
import { Grid } from '../../ui/grid/Grid'
import { Text } from '../../ui/kit'
import { readyColumns, withheldColumns } from './columns'
import { isChosen, useIssue } from './state'
import { texts } from './texts'

/** Who gets a document: a box each, all that are ready already chosen. */
export function Recipients({ items }: { items: PlanItem[] }) {
  const { picked, pick, set } = useIssue()
  const columns = useMemo(() => readyColumns(items), [items])
  const toggle = (item: PlanItem): void => {
    pick([item], !isChosen(item, picked))
  }
  if (items.length === 0) return <Text c="dimmed">{texts.noneReady}</Text>
  return (
    <Grid
      label={texts.grid.ready}
      columns={columns}
      rows={items}
      keyOf={({ item }) => item}
      tinted={false}
      isSelected={(item) => isChosen(item, picked)}
      onActive={({ item }) => {
        set({ shown: item })
      }}
      onOpen={(item, column) => {
        if (column === 'check') toggle(item)
      }}
      onKey={({ key, ctrlKey }, item) => {
        if (key === ' ') toggle(item)
        else if (ctrlKey && key.toLowerCase() === 'a')
          pick(
            items.filter(({ state }) => state !== 'exists'),
            true,
          )
        else return false
        return true
      }}
    />
  )
}

/** Who gets none, each with the reason. */
export function Withheld({ items }: { items: PlanItem[] }) {
  if (items.length === 0) return <Text c="dimmed">{texts.noneWithheld}</Text>
  return <Grid label={texts.grid.withheld} columns={withheldColumns} rows={items} keyOf={({ item }) => item} />
}
