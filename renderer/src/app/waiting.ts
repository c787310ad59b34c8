import { useCall } from '../client/queries'
import { useView } from '../state/view'
import { shortStamp } from '../ui/time'
import { texts } from './texts'

export interface Waiting {
  text: string
  /** What to do about it, or what was reported. */
  hint: string
  /** What the button says that does it. */
  action: string
  run: () => void
}

const exportNow = (): void => {
  useView.getState().go('backup', 'export')
}
const toCopies = (): void => {
  useView.getState().go('backup')
}
const toPeople = (): void => {
  useView.getState().go('people')
}
const toConflicts = (): void => {
  useView.getState().go('laptops')
}

/** What waits for somebody: PINs that were removed, a failed copy, no copy elsewhere for long, conflicts between laptops. */
export function useWaiting(): Waiting[] {
  const { data: backups } = useCall('backup.list', {})
  const { data: state } = useCall('app.state', {})
  const { data: conflicts } = useCall('conflict.list', {})
  const { remind = false, days = 0 } = backups?.elsewhere ?? {}
  return [
    ...(state?.pinReset
      ? [
          {
            text: texts.pinReset(state.pinReset.persons, shortStamp(state.pinReset.at)),
            hint: texts.pinResetHint,
            action: texts.pinResetDo,
            run: toPeople,
          },
        ]
      : []),
    ...(backups?.failure
      ? [{ text: texts.copyFailed, hint: backups.failure.message, action: texts.copyFailedDo, run: toCopies }]
      : []),
    ...(remind
      ? [{ text: texts.copyOld(days), hint: texts.copyOldHint, action: texts.copyOldDo, run: exportNow }]
      : []),
    ...(conflicts && conflicts.length > 0
      ? [
          {
            text: texts.conflicts(conflicts.length),
            hint: texts.conflictsHint,
            action: texts.conflictsDo,
            run: toConflicts,
          },
        ]
      : []),
  ]
}
