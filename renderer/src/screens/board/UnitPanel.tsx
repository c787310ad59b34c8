import { formatScore } from '../../../../shared/domain/number'
import type { Hundredths } from '../../../../shared/domain/types'
import type { BoardView } from '../../../../shared/entry-views'
import { Button, Group, Text } from '../../ui/kit'
import { none } from '../../ui/words'
import { UnitWork } from '../../work/UnitWork'
import { Panel } from '../entry/Panel'
import { explain, toEntry, toProblems } from './actions'
import { texts } from './texts'

const words = texts.unit

const score = (value: Hundredths | null): string => (value === null ? none : formatScore(value))

/** One unit beside the table: its figures, the ways to its cells and problems, and the work on it. */
export function UnitPanel({ view, id, onClose }: { view: BoardView; id: string; onClose: () => void }) {
  const body = view.rows.find(({ units }) => units.some((one) => one.id === id))
  const unit = body?.units.find((one) => one.id === id)
  if (!body || !unit)
    return (
      <Panel title={texts.head.state} close={words.close} onClose={onClose} takeFocus>
        <Text c="dimmed">{words.gone}</Text>
      </Panel>
    )
  return (
    <Panel title={unit.name} close={words.close} onClose={onClose} takeFocus>
      <div>
        <Text>{body.name}</Text>
        <Text size="xs" c="dimmed">
          {texts.filled(unit.filled, unit.required)}
        </Text>
        <Text size="xs" c="dimmed" className="figure">
          {words.score(score(unit.computed), score(unit.official))}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => {
            toEntry(body.code, unit)
          }}
        >
          {words.entry}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            toProblems(body.code, unit)
          }}
        >
          {words.problems(unit.hard + unit.soft)}
        </Button>
        <Button
          variant="default"
          disabled={unit.computed === null}
          onClick={() => {
            explain(view.year, body, unit)
          }}
        >
          {words.explain}
        </Button>
      </Group>
      <UnitWork
        key={unit.id}
        unit={unit.id}
        name={unit.name}
        onGoTo={(indicator) => {
          toEntry(body.code, unit, indicator)
        }}
      />
    </Panel>
  )
}
