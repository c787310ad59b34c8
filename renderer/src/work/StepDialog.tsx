import type { WorkAction } from '../../../shared/entry-views'
import { showError } from '../app/notices'
import { useCall } from '../client/queries'
import { takeStep } from './act'
import { ConfirmStep } from './ConfirmStep'
import { type AskedRemark, ReasonDialog } from './ReasonDialog'
import { texts } from './texts'

interface Props {
  action: WorkAction
  /** At least one. */
  units: readonly { id: string; name: string }[]
  onClose: () => void
  onDone?: () => void
}

/** A step of one unit or of many: asks for a reason where one is needed, else only whether it is meant. */
export function StepDialog({ action, units, onClose, onDone }: Props) {
  const [first] = units
  const single = units.length === 1 ? first : undefined
  const { data: work } = useCall('work.unit', { unit: first?.id ?? '' }, { enabled: action === 'return' && !!single })
  const who = single?.name ?? texts.manyUnits(units.length)
  const ids = units.map(({ id }) => id)
  const finish = async (reason: string, remarks: AskedRemark[]): Promise<string | null> => {
    let problem: string | null = null
    const input = {
      units: ids,
      action,
      reason,
      remarks: single ? remarks.map((one) => ({ ...one, unit: single.id })) : [],
    }
    const done = await takeStep(input, (message) => {
      problem = message
    })
    if (!done) return problem
    // Some were done: the dialog has nothing left to correct, the others are told.
    if (problem !== null) showError(problem)
    onDone?.()
    return null
  }
  if (action === 'return' || action === 'reopen')
    return (
      <ReasonDialog
        title={texts[`${action}Title`](who)}
        about={texts[`${action}About`]}
        label={texts[`${action}Reason`]}
        save={texts[`${action}Save`]}
        missing={texts[`${action}Missing`]}
        indicators={action === 'return' && single && work?.indicators.length ? work.indicators : undefined}
        onClose={onClose}
        onSave={finish}
      />
    )
  return (
    <ConfirmStep
      title={texts.confirmTitle(action, who)}
      about={texts.confirmAbout[action]}
      save={texts.confirmSave(action)}
      names={units.map(({ name }) => name)}
      onClose={onClose}
      onSave={async () => {
        if (await takeStep({ units: ids, action })) onDone?.()
      }}
    />
  )
}
