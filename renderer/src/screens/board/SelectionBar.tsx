import { workActions, type BoardView, type WorkAction } from '../../../../shared/entry-views'
import type { Worker } from '../../../../shared/domain/permission'
import { Button, Group, Text } from '../../ui/kit'
import { actionWord } from '../../work/texts'
import { possible } from './actions'
import type { Choice } from './choose'
import styles from './Board.module.css'
import { useBoard } from './state'
import { texts } from './texts'

interface Props {
  choice: Choice
  view: BoardView
  worker: Worker
  /** Id of the line that says why a button is off. */
  reasons: string
  onStep: (action: WorkAction) => void
}

/** What can be done with what is chosen; stands in the place of the filters. */
export function SelectionBar({ choice, view, worker, reasons, onStep }: Props) {
  const set = useBoard((state) => state.set)
  const chosen = texts.chosen(choice.bodies.length, choice.units.length)
  return (
    <Group gap="xs" w="100%" mih="2.25rem" role="toolbar" aria-label={texts.chosenOf(chosen)}>
      <Text fw={600}>{chosen}</Text>
      {workActions.map((action) => {
        const { units, reason } = possible(action, choice, view, worker)
        return (
          units.length > 0 && (
            <Button
              key={action}
              variant={action === 'return' || action === 'reopen' ? 'default' : 'filled'}
              disabled={reason !== null}
              aria-describedby={reason === null ? undefined : reasons}
              onClick={() => {
                onStep(action)
              }}
            >
              {texts.withCount(actionWord[action], units.length)}
            </Button>
          )
        )
      })}
      <Button
        variant="default"
        disabled={view.closed !== null}
        aria-describedby={view.closed ? reasons : undefined}
        onClick={() => {
          set({ assigning: choice.bodies })
        }}
      >
        {texts.assign}
      </Button>
      <div className={styles.spacer} />
      <Button
        variant="subtle"
        onClick={() => {
          set({ chosen: new Set() })
        }}
      >
        {texts.unchoose}
      </Button>
    </Group>
  )
}

/** Why buttons of the bar are off, each reason once. */
export const reasonsOf = (choice: Choice, view: BoardView, worker: Worker): string[] => [
  ...new Set(
    workActions.flatMap((action) => {
      const { units, reason } = possible(action, choice, view, worker)
      return units.length > 0 && reason !== null ? [reason] : []
    }),
  ),
]
