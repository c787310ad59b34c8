import { useEffect, useRef, useState } from 'react'
import { transitions } from '../../../shared/domain/workflow'
import type { WorkAction } from '../../../shared/entry-views'
import { useCall } from '../client/queries'
import { ErrorNote } from '../ui/ErrorNote'
import { Button } from '../ui/kit'
import { takeStep } from './act'
import { Remarks } from './Remarks'
import { StateChip } from './StateChip'
import { StepDialog } from './StepDialog'
import { Steps } from './Steps'
import { actionWord } from './texts'
import styles from './Work.module.css'

interface Props {
  /** Id of the unit. */
  unit: string
  /** As the dialogs call it. */
  name: string
  /** Goes to the cell a remark is about. */
  onGoTo?: (indicator: string) => void
}

/** Work on one unit, to stand beside its grid or form: state, what may be done and why not, remarks, history. */
export function UnitWork({ unit, name, onGoTo }: Props) {
  const { data: view, error } = useCall('work.unit', { unit })
  const frame = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState<'return' | 'reopen' | null>(null)
  const now = view?.state
  useEffect(() => {
    // A step takes its own button away, and the focus with it.
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- only a new state takes a button away
  }, [now])
  if (error) return <ErrorNote error={error} />
  if (!view) return null
  const { state, lock, closed, permissions, steps, remarks, indicators } = view
  const possible = permissions.filter(({ action }) => transitions[action].from.includes(state))
  const start = (action: WorkAction) => () => {
    if (action === 'return' || action === 'reopen') setAsking(action)
    else void takeStep({ units: [unit], action })
  }
  return (
    <div ref={frame} tabIndex={-1} className={styles.panel}>
      <div className={styles.line}>
        <StateChip state={state} />
        {lock !== null && <span className={styles.small}>{lock}</span>}
      </div>
      <div className={styles.line}>
        {possible.map(({ action, allowed }) => (
          <Button
            key={action}
            variant={action === 'return' || action === 'reopen' ? 'default' : 'filled'}
            disabled={!allowed}
            onClick={start(action)}
          >
            {actionWord[action]}
          </Button>
        ))}
      </div>
      {[...new Set(possible.map(({ reason }) => reason))].map(
        (reason) =>
          reason !== null &&
          reason !== lock && (
            <p key={reason} className={styles.why}>
              {reason}
            </p>
          ),
      )}
      <Remarks
        unit={unit}
        remarks={remarks}
        indicators={indicators}
        mayAsk={mayReview(permissions)}
        closed={closed}
        onGoTo={onGoTo}
      />
      <Steps steps={steps} />
      {asking !== null && (
        <StepDialog
          action={asking}
          units={[{ id: unit, name }]}
          onClose={() => {
            setAsking(null)
          }}
        />
      )}
    </div>
  )
}

/** Who may send back may also ask; while there is nothing to send back, that is not known and not offered. */
const mayReview = (permissions: { action: WorkAction; allowed: boolean }[]): boolean =>
  permissions.some(({ action, allowed }) => action === 'return' && allowed)
