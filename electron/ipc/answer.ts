/**
 * Every call of a page goes through here: guard the sender, parse the input, fetch chosen files, call, wrap the answer.
 * Nothing is thrown across: a page gets a value or an error it can show.
 */
import {
  calls,
  type CallName,
  type Output,
  type ResolvedInput,
  type ServiceCall,
  type ShellCall,
} from '../../shared/ipc.ts'
import { Expected, type ErrorValue, type Result } from '../../shared/errors.ts'
import { isOpenWhileLocked, lockedRefusal } from '../../shared/while-locked.ts'
import { speakIndonesian } from '../zod-words.ts'
import { checkSize, type Files } from './files.ts'
import type { Sender } from './sender.ts'

/** What the main process itself answers; complete by type. */
export type ShellHandlers = { [C in ShellCall]: (input: ResolvedInput<C>) => Promise<Output<C>> | Output<C> }

export interface AnswerOptions {
  allowed: (sender: Sender) => boolean
  service: { call<C extends ServiceCall>(call: C, input: ResolvedInput<C>): Promise<Output<C>> }
  shell: ShellHandlers
  files: Files
  /**
   * Whether nobody may work now; rejects when that cannot be learned. The service refuses by itself; this is asked for what the main
   * process answers.
   */
  locked: () => Promise<boolean>
  /** Keeps what a bug left behind, for support. */
  log: Log
}
/** `where`: the call or part of the program. */
export type Log = (where: string, error: unknown) => void
export type Answer = (sender: Sender, name: unknown, input: unknown) => Promise<Result<unknown>>

export function createAnswer({ allowed, service, shell, files, locked, log }: AnswerOptions): Answer {
  speakIndonesian()
  const shut = async (name: CallName): Promise<boolean> => {
    try {
      return await locked()
    } catch (error) {
      // A service that does not start again is what such a report is about.
      if (reports.has(name)) return false
      throw error
    }
  }
  const run = async (sender: Sender, name: unknown, raw: unknown): Promise<unknown> => {
    if (!allowed(sender)) throw new Expected('sender', 'Panggilan ini tidak berasal dari jendela Piagam dan ditolak.')
    if (!isCallName(name)) throw new Expected('input', 'Perintah ini tidak dikenal.')
    const { side, input } = calls[name]
    const parsed = input.safeParse(raw)
    if (!parsed.success)
      throw new Expected('input', 'Isian ini tidak dapat diterima. Periksa lalu coba lagi.', {
        details: parsed.error.issues.slice(0, 20).map(({ path, message }) => `${path.join('.')}: ${message}`),
      })
    if (side === 'shell' && !isOpenWhileLocked(name, parsed.data) && (await shut(name))) throw lockedRefusal()
    const resolved = await resolve(parsed.data, name, files)
    return side === 'service'
      ? service.call(name as ServiceCall, resolved as never)
      : shell[name as ShellCall](resolved as never)
  }
  return async (sender, name, input) => {
    try {
      return { ok: true, value: await run(sender, name, input) }
    } catch (error) {
      if (error instanceof Expected) return { ok: false, error: error.value }
      log(String(name), error)
      return { ok: false, error: bugValue(error) }
    }
  }
}

/** They name no people, bodies or scores. */
const reports: ReadonlySet<CallName> = new Set<CallName>(['problem.prepare', 'problem.save'])
const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name)

/** How a bug is shown: it happened, nothing is lost, and what support needs. */
export function bugValue(error: unknown): ErrorValue {
  return {
    code: 'bug',
    message:
      'Terjadi kesalahan di dalam program. Data yang sudah tersimpan aman. Coba lagi; bila terulang, kirim rinciannya kepada pengembang.',
    details: [error instanceof Error ? `${error.name}: ${error.message}` : String(error)],
  }
}

/** Tokens become bytes, those of folders and backups their path; the service never hears of tokens. */
async function resolve(input: unknown, name: CallName, files: Files): Promise<unknown> {
  if (name === 'issue.run') {
    const { folder, ...rest } = input as ResolvedInput<'issue.run'>
    return folder === undefined ? rest : { ...rest, folder: files.folder(folder) }
  }
  if (name === 'backup.export' || name === 'package.award' || name === 'folder.open') {
    const { folder, ...rest } = input as { folder: string }
    return { ...rest, folder: files.folder(folder) }
  }
  if (name === 'backup.inspect' || name === 'backup.restore') {
    const { source, ...rest } = input as ResolvedInput<'backup.restore'>
    return { ...rest, source: 'file' in source ? { file: files.file(source.file) } : source }
  }
  if (typeof input !== 'object' || input === null) return input
  const entries = await Promise.all(
    Object.entries(input).map(async ([key, value]: [string, unknown]) => [key, await chosen(value, files)]),
  )
  return Object.fromEntries(entries)
}
async function chosen(value: unknown, files: Files): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value
  if ('pick' in value && typeof value.pick === 'string') return files.read(value.pick)
  if ('bytes' in value && value.bytes instanceof Uint8Array && 'name' in value)
    checkSize(String(value.name), value.bytes.byteLength)
  return value
}
