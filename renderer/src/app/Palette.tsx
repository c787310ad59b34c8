import { searched } from '../../../shared/domain/search'
import { commands } from '../../../shared/ipc'
import { useCall } from '../client/queries'
import { useScope } from '../state/scope'
import { screens, useView } from '../state/view'
import { Spotlight } from '../ui/kit'
import { runCommand } from './commands'
import { commandNames, shortcuts } from '../../../shared/keys'
import { screenNames, texts } from './texts'

const commandActions = commands
  .filter((command) => !command.startsWith('go.') && command !== 'palette')
  .map((command) => ({
    id: command,
    label: commandNames[command],
    rightSection: shortcuts[command],
    onClick: () => {
      runCommand(command)
    },
  }))

const screenActions = screens.map((screen) => ({
  id: `go.${screen}`,
  label: screenNames[screen],
  rightSection: shortcuts[`go.${screen}`],
  onClick: () => {
    useView.getState().go(screen)
  },
}))

/** Ctrl+K: goes to any screen or body, runs any command. */
export function Palette() {
  const { year, region } = useScope()
  const { data: results } = useCall('result.list', { year, region })
  const bodyActions = (results?.rows ?? []).map(({ code, name }) => ({
    id: `body.${code}`,
    label: name,
    onClick: () => {
      useView.getState().go('results', code)
    },
  }))
  return (
    <Spotlight
      shortcut={null}
      attributes={{ content: { 'aria-label': texts.searchHint } }}
      limit={12}
      scrollable
      maxHeight={420}
      nothingFound={texts.nothingFound}
      searchProps={{ placeholder: texts.searchHint, 'aria-label': texts.searchHint }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      actions={[
        { group: texts.groupScreens, actions: screenActions },
        { group: texts.groupBodies, actions: bodyActions },
        { group: texts.groupCommands, actions: commandActions },
      ]}
      filter={(query, groups) =>
        searched(query, (match) =>
          groups.flatMap((group) => {
            if (!('actions' in group)) return []
            const found = group.actions.filter((action) => match(action.label ?? ''))
            return found.length > 0 ? [{ ...group, actions: found }] : []
          }),
        )
      }
    />
  )
}
