import { NameBelow, TreeName } from '../../ui/grid/TreeName'
import { renameUnit } from './actions'
import type { Line } from './arrange'
import { CellInput } from './CellInput'
import { useResults } from './state'
import { texts } from './texts'

function UnitName({ line, name, id }: { line: Line; name: string; id: string }) {
  const { editing, set } = useResults()
  if (editing?.key !== line.key || editing.column !== 'name') return <NameBelow name={name} />
  return (
    <CellInput
      label={texts.nameOf(name)}
      start={editing.typed ?? name}
      select={editing.typed === null}
      onCommit={async (text) => {
        if (text.trim() === '') return texts.nameMissing
        let problem: string | null = null
        await renameUnit(id, text.trim(), (message) => {
          problem = message
        })
        return problem
      }}
      onLeave={(why) => {
        set({ editing: null, ...(why === 'left' ? {} : { goTo: { row: line.key, column: 'name' } }) })
      }}
    />
  )
}

export function NameCell({ line }: { line: Line }) {
  const open = useResults((state) => state.open.has(line.body.code))
  const toggle = useResults((state) => state.toggle)
  if (line.unit) return <UnitName line={line} name={line.unit.name} id={line.unit.id} />
  const { name, units, code } = line.body
  return (
    <TreeName
      name={name}
      count={units.length}
      open={open}
      label={open ? texts.closeUnits(name) : texts.openUnits(name)}
      onToggle={() => {
        toggle('open', code)
      }}
    />
  )
}
