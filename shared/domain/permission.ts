/** What state and role allow on the way to a validated year, and in words why not. What needs the store is asked in the service. */
import { roleOfAction, type WorkAction, type WorkState } from '../entry-views.ts'
import type { PersonRole } from '../views.ts'
import { transitions } from './workflow.ts'

/** Who works: nobody was ever entered (one person does everything), nobody was chosen, or a person. */
export type Worker = 'anyone' | 'nobody' | { name: string; role: PersonRole }

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

/** Why the role of the worker does not take this step, or null. */
export const stepRoleRefusal = (action: WorkAction, worker: Worker): string | null =>
  roleRefusal(worker, roleOfAction[action], doing[action])

/** Why no unit in any of these states takes this step, or null. */
export const stateRefusal = (action: WorkAction, states: readonly WorkState[]): string | null =>
  states.some((state) => transitions[action].from.includes(state)) ? null : fromTexts[action]
