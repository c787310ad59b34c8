import { IconAlertTriangle, IconArrowRight, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ProblemView } from '../../../../shared/entry-views'
import type { Column } from '../../ui/grid/types'
import { Button, Text } from '../../ui/kit'
import { jump, placeOf } from './actions'
import { standing } from './arrange'
import styles from './Problems.module.css'
import { useProblems } from './state'
import { texts } from './texts'

const icons = { hard: IconCircleX, soft: IconAlertTriangle, excused: IconCircleCheck }

function Level({ problem }: { problem: ProblemView }) {
  const how = standing(problem)
  const Icon = icons[how]
  return (
    <span className={styles.level} data-level={how}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      {texts.levels[how]}
    </span>
  )
}

/** A long text is cut, and whole in its tooltip. */
const cut = (text: string) => (
  <span className={styles.cut} title={text}>
    {text}
  </span>
)

export const columns: Column<ProblemView>[] = [
  {
    id: 'level',
    header: texts.head.level,
    hint: texts.hint.level,
    width: '9.5rem',
    cell: (problem) => <Level problem={problem} />,
  },
  { id: 'unit', header: texts.head.unit, width: 'minmax(10rem, 1.3fr)', cell: ({ unitName }) => cut(unitName) },
  { id: 'body', header: texts.head.body, width: 'minmax(6.5rem, 0.7fr)', cell: ({ bodyName }) => cut(bodyName) },
  {
    id: 'indicator',
    header: texts.head.indicator,
    width: '6.5rem',
    cell: ({ indicator }) =>
      indicator === '' ? (
        <Text span size="xs" c="dimmed">
          {texts.wholeUnit}
        </Text>
      ) : (
        indicator
      ),
  },
  { id: 'text', header: texts.head.text, width: 'minmax(13rem, 2.8fr)', cell: ({ text }) => cut(text) },
  { id: 'excuse', header: texts.head.excuse, width: 'minmax(4.5rem, 0.7fr)', cell: ({ excuse }) => cut(excuse ?? '') },
  {
    id: 'actions',
    header: texts.head.actions,
    width: '11.5rem',
    cell: (problem) => (
      <span className={styles.actions}>
        <Button
          variant="default"
          size="compact-xs"
          tabIndex={-1}
          rightSection={<IconArrowRight size="0.875rem" aria-hidden />}
          aria-label={texts.goTo(placeOf(problem))}
          onClick={() => {
            jump(problem)
          }}
        >
          {texts.jump}
        </Button>
        {problem.level === 'soft' && (
          <Button
            variant="subtle"
            size="compact-xs"
            tabIndex={-1}
            aria-label={texts.giveReason(placeOf(problem))}
            onClick={() => {
              useProblems.getState().set({ excusing: problem })
            }}
          >
            {texts.reason}
          </Button>
        )}
      </span>
    ),
  },
]
