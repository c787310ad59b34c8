import { IconAlertTriangle, IconBan, IconBookmark, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { NumberScope } from '../../../../shared/register-views'
import { act } from '../../client/act'
import { useView } from '../../state/view'
import { deviceName } from '../../ui/device'
import { FactTable, type FactColumn } from '../../ui/FactTable'
import { Button, Text, Title } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { none } from '../../ui/words'
import { texts as issueTexts } from '../issue/texts'
import { ExplainGap } from './ExplainGap'
import styles from './Numbers.module.css'
import { texts } from './numberTexts'
import { type Run, runsOf } from './runs'

const signs = { taken: IconCheck, void: IconBan, gap: IconAlertTriangle, hold: IconBookmark }

const word = (run: Run): string =>
  run.what === 'hold' ? (run.hold.kind === null ? texts.state.outside : texts.state.kept) : texts.state[run.what]

function about(run: Run): string {
  if (run.what === 'gap') return texts.unexplained
  if (run.what === 'void') return [run.number.subject, run.number.reason].filter(Boolean).join(' · ')
  if (run.what === 'hold') {
    const { kind, used, reason } = run.hold
    return [kind === null ? '' : texts.keptFor(issueTexts.kindOf[kind], used), reason].filter(Boolean).join(' · ')
  }
  const device = run.numbers[0]?.device ?? null
  const only = run.numbers.length === 1 ? (run.numbers[0]?.subject ?? '') : texts.taken(run.numbers.length)
  return [only, device === null ? '' : texts.foreign(deviceName(device, false))].filter(Boolean).join(' · ')
}

const columnsFor = (scope: string, gap: number | null, setGap: (gap: number | null) => void): FactColumn<Run>[] => [
  { head: texts.head.range, cell: ({ first, last }) => <span className="figure">{texts.range(first, last)}</span> },
  {
    head: texts.head.what,
    words: true,
    cell: (run) => {
      const Sign = signs[run.what]
      return (
        <span className={styles.what} data-what={run.what}>
          <Sign size="0.9375rem" aria-hidden />
          {word(run)}
        </span>
      )
    },
  },
  {
    head: texts.head.about,
    words: true,
    cell: (run) =>
      run.what === 'gap' && gap === run.first ? (
        <ExplainGap
          scope={scope}
          gap={run}
          onClose={() => {
            setGap(null)
          }}
        />
      ) : (
        <span className={styles.long}>{about(run)}</span>
      ),
  },
  {
    head: texts.head.action,
    cell: (run) =>
      run.what === 'gap' && gap !== run.first ? (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={texts.explainOf(run.first, run.last)}
          onClick={() => {
            setGap(run.first)
          }}
        >
          {texts.explain}
        </Button>
      ) : (
        run.what === 'hold' && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={texts.releaseOf(run.first, run.last)}
            onClick={() => void act('register.release', { id: run.hold.id }, texts.released(run.first, run.last))}
          >
            {texts.release}
          </Button>
        )
      ),
  },
]

/** One run of numbers: what was taken, left out and kept, and the next one. */
export function Scope({ scope }: { scope: NumberScope }) {
  const go = useView((view) => view.go)
  const [gap, setGap] = useState<number | null>(null)
  const runs = runsOf(scope)
  const columns = columnsFor(scope.scope, gap, setGap)
  return (
    <section className={styles.scope} aria-label={texts.list(scope.title)}>
      <Title order={2} size="h5">
        {scope.title}
      </Title>
      <div className={styles.line}>
        <Text size="xs" c="dimmed">
          {texts.kinds(scope.kinds.map((kind) => issueTexts.kindOf[kind]))}
        </Text>
        <Text size="xs">
          {texts.next}: <strong className="figure">{scope.next?.number ?? none}</strong>
        </Text>
        {scope.pattern !== '' && (
          <Text size="xs" c="dimmed" className={styles.long ?? ''}>
            {texts.pattern}: {scope.pattern}{' '}
            <TextLink
              label={texts.changePattern}
              onClick={() => {
                go('settings', 'numberPattern')
              }}
            >
              {texts.changePattern}
            </TextLink>
          </Text>
        )}
      </div>
      {scope.problem !== '' && (
        <Text size="xs" c="var(--error)" role="alert">
          {scope.problem}
        </Text>
      )}
      {runs.length === 0 ? (
        <Text c="dimmed">{texts.nothing}</Text>
      ) : (
        <FactTable
          columns={columns}
          rows={runs}
          keyOf={({ what, first, last }) => `${what} ${String(first)} ${String(last)}`}
        />
      )}
    </section>
  )
}
