import { useDebouncedValue } from '@mantine/hooks'
import { useCall } from '../../client/queries'
import { useJobs } from '../../state/jobs'
import { ErrorNote } from '../../ui/ErrorNote'
import { JobProgress } from '../../ui/JobProgress'
import { Modal, Text } from '../../ui/kit'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Wait } from '../../ui/Wait'
import { useIssue } from '../issue/state'
import { AwardForm } from './AwardForm'
import { Result } from './Result'
import { useAward, type Target } from './state'
import { texts } from './texts'

/** Milliseconds without a letter before the plan is asked for again. */
const calm = 250

/** Paket Penghargaan: what will be in it, in which form and where to; then the run; then what was made. */
export function AwardDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  useReturnFocus()
  const { made, set } = useAward()
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'award'))
  const { year, code, name } = target
  const report = made?.target.year === year && made.target.code === code ? made.report : null
  const { date, place } = useIssue()
  const [city] = useDebouncedValue(place?.trim(), calm)
  const { data: plan, error } = useCall(
    'package.plan',
    { year, code, ...(date && { date }), ...(city && { place: city }) },
    { keep: true, enabled: !job },
  )
  const close = (): void => {
    set({ made: null })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={close}
      size="min(62rem, 94vw)"
      title={<Text fw={600}>{texts.title(name, year)}</Text>}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {job ? (
        <JobProgress job={job} />
      ) : report ? (
        <Result report={report} onClose={close} />
      ) : error ? (
        <ErrorNote error={error} />
      ) : plan ? null : (
        <Wait label={texts.contents} />
      )}
      {/* Kept while it works: what was typed is there again when something goes wrong. */}
      {plan && (
        <div hidden={job !== undefined || report !== null}>
          <AwardForm target={target} plan={plan} onClose={close} />
        </div>
      )}
    </Modal>
  )
}
