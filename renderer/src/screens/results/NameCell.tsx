import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { UnstyledButton } from '../../ui/kit'
import { renameUnit } from './actions'
import type { Line } from './arrange'
import { CellInput } from './CellInput'
import styles from './Results.module.css'
import { useResults } from './state'
import { texts } from './texts'

function UnitName({ line, name, id }: { line: Line; name: string; id: string }) {
  const { editing, set } = useResults()
  if (editing?.key !== line.key || editing.column !== 'name')
    return (
      <span className={`${styles.unit ?? ''} ellipsis`} title={name}>
        {name}
      </span>
    )
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
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <span className={styles.name}>
      {units.length > 0 ? (
        <UnstyledButton
          className={styles.chevron}
          tabIndex={-1}
          aria-label={open ? texts.closeUnits(name) : texts.openUnits(name)}
          onClick={() => {
            toggle('open', code)
          }}
        >
          <Chevron size="1rem" aria-hidden />
        </UnstyledButton>
      ) : (
        <span className={styles.chevron} />
      )}
      <span className={`${styles.body ?? ''} ellipsis`} title={name}>
        {name}
      </span>
      {units.length > 0 && <span className={styles.count}>{units.length}</span>}
    </span>
  )
}
