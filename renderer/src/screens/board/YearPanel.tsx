import { useState } from 'react'
import { roleRefusal, type Worker } from '../../../../shared/domain/permission'
import type { BoardView } from '../../../../shared/entry-views'
import { showError } from '../../app/notices'
import { useCall } from '../../client/queries'
import { ImportButton } from '../../importing/ImportButton'
import { useView } from '../../state/view'
import { Button, Group, Switch, Text, Title } from '../../ui/kit'
import { ConfirmStep } from '../../work/ConfirmStep'
import { ReasonDialog } from '../../work/ReasonDialog'
import { texts as workTexts } from '../../work/texts'
import { Panel } from '../entry/Panel'
import { Decision } from '../year/Decision'
import { change } from './actions'
import styles from './Board.module.css'
import { texts } from './texts'

const words = texts.year

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div>
    <Text fw={600}>{title}</Text>
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)

const turnRule = async (on: boolean): Promise<void> => {
  const wrong = await change('work.fourEyes', { on }, texts.fourEyes(on))
  if (wrong !== null) showError(wrong)
}

function FourEyes({ view, worker }: { view: BoardView; worker: Worker }) {
  const why = roleRefusal(worker, ['validator'], words.ruleVerb)
  return (
    <Switch
      label={words.rule}
      description={why ?? words.ruleAbout}
      checked={view.fourEyes}
      disabled={why !== null}
      onChange={(event) => void turnRule(event.currentTarget.checked)}
    />
  )
}

/** What head office decided, and where the rest of it is found. */
function Decided({ year }: { year: number }) {
  const { data: periods } = useCall('period.list', {})
  const go = useView((view) => view.go)
  const period = periods?.find((one) => one.year === year)
  return (
    <>
      {period ? (
        <section className={styles.step}>
          <Decision key={`${String(year)} ${period.decision?.number ?? ''}`} period={period} />
        </section>
      ) : (
        <Group gap="xs">
          <Text c="dimmed">{words.noPeriod}</Text>
          <Button
            variant="default"
            onClick={() => {
              go('year')
            }}
          >
            {words.toYear}
          </Button>
        </Group>
      )}
      <section className={styles.step}>
        <Title order={3} size="h5">
          {words.official}
        </Title>
        <Text size="xs" c="dimmed">
          {words.officialAbout}
        </Text>
        <Group gap="xs">
          <ImportButton variant="default" />
          <Button
            variant="default"
            onClick={() => {
              go('results')
            }}
          >
            {words.results}
          </Button>
        </Group>
      </section>
      <section className={styles.step}>
        <Title order={3} size="h5">
          {words.clean}
        </Title>
        <Text size="xs" c="dimmed">
          {words.cleanAbout}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            onClick={() => {
              go('master')
            }}
          >
            {words.master}
          </Button>
        </Group>
      </section>
    </>
  )
}

/** The end of a year: decision, official scores, what is still missing, closing it and opening it again. */
export function YearPanel({ view, worker, onClose }: { view: BoardView; worker: Worker; onClose: () => void }) {
  const { year, closed, blockers, warnings, decision } = view
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null)
  const done = (): void => {
    setAsking(null)
  }
  const why = roleRefusal(worker, ['validator'], closed ? words.reopenVerb : words.closeVerb)
  return (
    <Panel title={words.title(year)} close={words.close} onClose={onClose} takeFocus>
      <FourEyes view={view} worker={worker} />
      {!closed && <Decided year={year} />}
      <section className={styles.step}>
        <Title order={3} size="h5">
          {words.closing}
        </Title>
        {closed && decision && <Text>{words.decision(decision.number, decision.date)}</Text>}
        {!closed && blockers.length > 0 && <Lines title={words.blockers(blockers.length)} lines={blockers} />}
        {!closed && blockers.length === 0 && <Text>{words.ready}</Text>}
        {warnings.length > 0 && <Lines title={words.warnings(warnings.length)} lines={warnings} />}
        {why !== null && (
          <Text size="xs" c="dimmed">
            {why}
          </Text>
        )}
        <Group gap="xs">
          <Button
            variant={closed ? 'default' : 'filled'}
            disabled={why !== null || (!closed && blockers.length > 0)}
            onClick={() => {
              setAsking(closed ? 'reopen' : 'close')
            }}
          >
            {closed ? words.reopen : words.run(year)}
          </Button>
        </Group>
      </section>
      {asking === 'close' && (
        <ConfirmStep
          title={words.confirmTitle(year)}
          about={words.confirmAbout}
          save={words.run(year)}
          names={[]}
          onClose={done}
          onSave={async () => {
            const wrong = await change('year.close', { year }, words.done(year))
            if (wrong !== null) showError(wrong)
          }}
        />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          title={words.reopenTitle(year)}
          about={words.reopenAbout}
          label={words.reopenReason}
          save={words.reopenSave}
          missing={workTexts.reopenMissing}
          onClose={done}
          onSave={(reason) => change('year.reopen', { year, reason }, words.reopened(year))}
        />
      )}
    </Panel>
  )
}
