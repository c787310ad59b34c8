import type { PersonState, ProgramState } from '../../../shared/views'
import { call } from '../client/call'
import { useCall } from '../client/queries'
import { useScope } from '../state/scope'
import { useSelectionText } from '../state/selection'
import { clock } from '../ui/time'
import { Tooltip, UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { Person } from './Person'
import { Reminders } from './Reminders'
import { JobLine } from './JobLine'
import { undo } from './notices'
import { shortcuts } from '../../../shared/keys'
import { texts } from './texts'

export function StatusBar({ state, who }: { state: ProgramState; who: PersonState }) {
  const { year } = useScope()
  const selection = useSelectionText(({ text }) => text)
  const { data: periods = [] } = useCall('period.list', {})
  const period = periods.find((other) => other.year === year)
  return (
    <footer className={styles.status}>
      <Tooltip label={texts.openDataFolder}>
        <UnstyledButton
          className={`${styles.link ?? ''} ellipsis`}
          aria-label={`${texts.openDataFolder}: ${state.dataFolder}`}
          onClick={() => void call('folder.show', { what: 'data' })}
        >
          {state.dataFolder}
        </UnstyledButton>
      </Tooltip>
      <span className="ellipsis" title={period?.schemeTitle}>
        {period ? `${String(year)} · ${period.schemeTitle}` : year}
      </span>
      <Person who={who} />
      <div className={styles.grow} />
      {selection !== '' && <output className="figure">{selection}</output>}
      <Reminders />
      <JobLine />
      {state.undo && (
        <Tooltip label={`${texts.undo} (${shortcuts.undo ?? ''})`}>
          <UnstyledButton className={`${styles.link ?? ''} ellipsis`} onClick={() => void undo()}>
            {texts.undoHint(state.undo.label)}
          </UnstyledButton>
        </Tooltip>
      )}
      <span className="figure">{state.lastSaved ? texts.saved(clock(state.lastSaved)) : texts.neverSaved}</span>
    </footer>
  )
}
