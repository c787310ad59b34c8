/**
 * The contract between the processes: every call with the zod schema of its input and the type of its output, and the
 * events that come the other way. Both sides derive from it; a call that is not here does not exist.
 */
import type { z } from 'zod'
import type { Result } from './errors.ts'
import type { Events } from './ipc/events.ts'
import { assessmentCalls } from './ipc/assessment.ts'
import { documentCalls } from './ipc/documents.ts'
import { officeCalls } from './ipc/office.ts'
import { registerCalls } from './ipc/register.ts'
import { entryCalls } from './ipc/entry.ts'
import { workCalls } from './ipc/work.ts'
import { safetyCalls } from './ipc/safety.ts'
import { printingCalls } from './ipc/printing.ts'
import { templateCalls } from './ipc/templates.ts'
import { shellCalls } from './ipc/shell.ts'
import { type Call, type SourceFile } from './ipc/parts.ts'

export { commands, type Command } from './ipc/commands.ts'
export { eventNames, type Events, type Prefs } from './ipc/events.ts'
export {
  entryPlace,
  sourceFile,
  type SourceFile,
  target,
  settingsInput,
  type IssueScope,
  packageScope,
  type PackageScope,
} from './ipc/parts.ts'

export const calls = {
  ...assessmentCalls,
  ...documentCalls,
  ...printingCalls,
  ...registerCalls,
  ...templateCalls,
  ...officeCalls,
  ...entryCalls,
  ...workCalls,
  ...safetyCalls,
  ...shellCalls,
} as const

export type CallName = keyof typeof calls
export type Input<C extends CallName> = z.infer<(typeof calls)[C]['input']>
export type Output<C extends CallName> =
  (typeof calls)[C] extends Call<'service' | 'shell', z.ZodType, infer O> ? O : never
export type ServiceCall = { [C in CallName]: (typeof calls)[C]['side'] extends 'service' ? C : never }[CallName]
export type ShellCall = Exclude<CallName, ServiceCall>

/** Inside main and the service a chosen file has become its bytes. */
type Resolved<T> = T extends SourceFile
  ? { name: string; bytes: Uint8Array }
  : T extends Uint8Array
    ? T
    : T extends object
      ? { [K in keyof T]: Resolved<T[K]> }
      : T
export type ResolvedInput<C extends CallName> = Resolved<Input<C>>

/** What the preload puts on `window.piagam`. */
export interface PiagamApi {
  call<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>>
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}
