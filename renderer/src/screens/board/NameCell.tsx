import { NameBelow, TreeName } from '../../ui/grid/TreeName'
import type { Line } from './arrange'
import { useBoard } from './state'
import { texts } from './texts'

export function NameCell({ line: { body, unit, units }, open }: { line: Line; open: boolean }) {
  const toggle = useBoard((state) => state.toggleOpen)
  if (unit) return <NameBelow name={unit.name} />
  return (
    <TreeName
      name={body.name}
      count={units.length}
      open={open}
      label={open ? texts.closeUnits(body.name) : texts.openUnits(body.name)}
      onToggle={() => {
        toggle(body.code)
      }}
    />
  )
}
