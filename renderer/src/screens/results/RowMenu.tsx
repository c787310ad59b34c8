import { IconDotsVertical } from '@tabler/icons-react'
import { cleanStates } from '../../../../shared/domain/types'
import { ActionIcon, Menu } from '../../ui/kit'
import { openExplore } from '../explore/state'
import { explainLine, nameOf, removeUnit, setClean, setScore } from './actions'
import type { Line } from './arrange'
import { useResults } from './state'
import { texts } from './texts'

/** Everything a line can do, for the mouse; each has a key in the table as well. */
export function RowMenu({ line, year }: { line: Line; year: number }) {
  const set = useResults((state) => state.set)
  const edit = (column: 'score' | 'name') => () => {
    set({ editing: { key: line.key, column, typed: null } })
  }
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size="sm" tabIndex={-1} aria-label={texts.menuOf(nameOf(line))}>
          <IconDotsVertical size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={edit('score')}>{texts.editScore}</Menu.Item>
        <Menu.Item onClick={() => void setScore(year, line, null)}>{texts.clearScore}</Menu.Item>
        <Menu.Item
          disabled={(line.unit ?? line.body).computed === null}
          onClick={() => {
            explainLine(year, line)
          }}
        >
          {texts.explain}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            openExplore(line.body.code)
          }}
        >
          {texts.explore}
        </Menu.Item>
        <Menu.Divider />
        {cleanStates.map((clean) => (
          <Menu.Item key={clean} onClick={() => void setClean(year, [line], clean)}>
            {texts.cleanAs(clean)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {line.unit ? (
          <>
            <Menu.Item onClick={edit('name')}>{texts.renameUnit}</Menu.Item>
            <Menu.Item onClick={() => void removeUnit(line)}>{texts.removeUnit}</Menu.Item>
          </>
        ) : (
          <Menu.Item
            onClick={() => {
              set({ adding: { kind: 'unit', code: line.body.code, name: line.body.name } })
            }}
          >
            {texts.addUnit}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
