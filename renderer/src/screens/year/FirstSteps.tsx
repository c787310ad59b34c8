import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { FirstStep } from '../../../../shared/views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { useHelp } from '../../help/state'
import { importPicked } from '../../importing/start'
import { useView } from '../../state/view'
import { Button, Text, UnstyledButton, VisuallyHidden } from '../../ui/kit'
import { texts } from './texts'
import styles from './Year.module.css'

const words = texts.steps

/** Where a step is done. */
const goes: Record<FirstStep['step'], () => void> = {
  office: () => {
    useView.getState().go('settings', 'office')
  },
  signatory: () => {
    useView.getState().go('settings', 'signatories')
  },
  results: () => {
    void importPicked()
  },
  issue: () => {
    useView.getState().go('issue')
  },
  backup: () => {
    useView.getState().go('backup')
  },
}

function Step({ step, done }: FirstStep) {
  const Icon = done ? IconCircleCheck : IconCircleDashed
  const inside = (
    <>
      <Icon size="1.125rem" stroke={1.7} aria-hidden />
      {words.words[step]}
      <VisuallyHidden>({done ? words.done : words.open})</VisuallyHidden>
    </>
  )
  return done ? (
    <span className={styles.step}>{inside}</span>
  ) : (
    <UnstyledButton className={styles.step ?? ''} onClick={goes[step]}>
      {inside}
    </UnstyledButton>
  )
}

function Steps({ steps }: { steps: readonly FirstStep[] }) {
  return (
    <section className={styles.start} aria-label={words.title}>
      <div>
        <Text fw={600}>{words.title}</Text>
        <Text size="xs" c="dimmed">
          {words.left(steps.filter(({ done }) => done).length, steps.length)}
        </Text>
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.step}>
            <Step {...step} />
          </li>
        ))}
      </ol>
      <Button
        variant="subtle"
        onClick={() => {
          useHelp.getState().openFor('first-steps')
        }}
      >
        {words.help}
      </Button>
    </section>
  )
}

/** What is left to do once, until all is done; in the sample office, the way back to its beginning. */
export function FirstSteps() {
  const { data: steps } = useCall('office.steps', {}, { keep: true })
  const { data: state } = useCall('app.state', {})
  return (
    <>
      {steps?.some(({ done }) => !done) === true && <Steps steps={steps} />}
      {state?.sample === true && (
        <div className={styles.start}>
          <Text style={{ flex: 1 }}>{texts.sample.about}</Text>
          <Button variant="default" onClick={() => void act('sample.reset', {}, texts.sample.done)}>
            {texts.sample.reset}
          </Button>
        </div>
      )}
    </>
  )
}
