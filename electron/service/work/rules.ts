/** Whether a unit may take a step, and the reason in words when it may not. Pure: what is known comes in. */
import { transitions } from '../../../shared/domain/workflow.ts'
import { roleOfAction, type WorkAction, type WorkState } from '../../../shared/entry-views.ts'
import type { PersonRole } from '../../../shared/views.ts'

/** Who works: nobody was ever entered (one person does everything), nobody was chosen, or a person. */
export type Worker = 'anyone' | 'nobody' | { name: string; role: PersonRole }

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

const fromTexts: Record<WorkAction, string> = {
  submit: 'Hanya unit yang masih draf yang dapat diajukan.',
  verify: 'Hanya unit yang sudah diajukan yang dapat diverifikasi.',
  validate: 'Hanya unit yang sudah diverifikasi yang dapat disahkan.',
  return: 'Hanya unit yang diajukan atau diverifikasi yang dapat dikembalikan.',
  reopen: 'Hanya unit yang sudah disahkan yang dapat dibuka kembali.',
}
const doing: Record<WorkAction, string> = {
  submit: 'mengajukan',
  verify: 'memverifikasi',
  validate: 'mengesahkan',
  return: 'mengembalikan',
  reopen: 'membuka kembali',
}
const roleTexts: Record<PersonRole, string> = {
  asisten: 'asisten',
  verifikator: 'verifikator (Kepala Keasistenan)',
  validator: 'validator (Kepala Perwakilan)',
}

/** Why the worker may not do what these roles do, or null. `what` is the verb ("memverifikasi"). */
export const roleRefusal = (worker: Worker, roles: readonly PersonRole[], what: string): string | null => {
  if (worker === 'anyone') return null
  if (worker === 'nobody') return 'Pilih petugas yang sedang bekerja dahulu.'
  if (roles.includes(worker.role)) return null
  return `Hanya ${roles.map((role) => roleTexts[role]).join(' atau ')} yang dapat ${what}; ${worker.name} adalah ${roleTexts[worker.role]}.`
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
  if (!transitions[action].from.includes(state)) return fromTexts[action]
  const hands = roleRefusal(worker, roleOfAction[action], doing[action]) ?? handsRefusal(action, facts)
  if (hands !== null || action !== 'submit') return hands
  const problems = facts.problems()
  if (problems === null) return 'Unit ini belum memiliki instrumen, sehingga tidak ada isian yang dapat diajukan.'
  return problemText(problems)
}
