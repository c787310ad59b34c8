/** Whether a unit may take a step, and the reason in words when it may not. Pure: what is known comes in. */
import { stateRefusal, stepRoleRefusal, type Worker } from '../../../shared/domain/permission.ts'
import type { WorkAction, WorkState } from '../../../shared/entry-views.ts'

export interface Facts {
  state: WorkState
  /** Why nothing of the year changes, or null. */
  closed: string | null
  worker: Worker
  fourEyes: boolean
  /** Names of those who entered cells. Asked only where it matters. */
  enterers: () => ReadonlySet<string>
  /** Names of who submitted and verified on the way to the present state. */
  submitter: string | null
  verifier: string | null
  /** What stands in the way of submitting; null where the unit has no instrument. Asked only where it matters. */
  problems: () => { hard: number; soft: number } | null
}

const problemText = ({ hard, soft }: { hard: number; soft: number }): string | null => {
  const parts = [
    ...(hard > 0 ? [`${hard} kesalahan`] : []),
    ...(soft > 0 ? [`${soft} peringatan yang belum diberi alasan`] : []),
  ]
  return parts.length === 0 ? null : `Masih ada ${parts.join(' dan ')}. Selesaikan lewat daftar masalah.`
}

const handsRefusal = (action: WorkAction, facts: Facts): string | null => {
  const { worker, fourEyes, submitter, verifier } = facts
  if (!fourEyes || typeof worker === 'string') return null
  if (action === 'validate' && worker.name === verifier)
    return `${worker.name} sudah memverifikasi unit ini, sehingga orang lain yang mengesahkan (aturan empat mata).`
  if (action !== 'verify') return null
  if (worker.name === submitter)
    return `${worker.name} yang mengajukan unit ini, sehingga orang lain yang memverifikasi (aturan empat mata).`
  if (facts.enterers().has(worker.name))
    return `${worker.name} ikut mengisi unit ini, sehingga orang lain yang memverifikasi (aturan empat mata).`
  return null
}

/** Why `action` cannot be done with the unit, Indonesian; null when it can. */
export const refusal = (action: WorkAction, facts: Facts): string | null => {
  const { state, closed, worker } = facts
  if (closed !== null) return closed
  const step = stateRefusal(action, [state])
  if (step !== null) return step
  const hands = stepRoleRefusal(action, worker) ?? handsRefusal(action, facts)
  if (hands !== null || action !== 'submit') return hands
  const problems = facts.problems()
  if (problems === null) return 'Unit ini belum memiliki instrumen, sehingga tidak ada isian yang dapat diajukan.'
  return problemText(problems)
}
