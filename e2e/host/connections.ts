/**
 * Loaded into the main process before anything else, and from there into every thread: notes each attempt to reach a
 * network in the file named by CONNECTIONS. Pipes and sockets in the file system are no network.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import threads, { type WorkerOptions } from 'node:worker_threads'

type Method = (this: unknown, ...given: unknown[]) => unknown

const note = (what: string): void => {
  appendFileSync(process.env['CONNECTIONS'] ?? '', `${what}\n`)
}
note(`watching ${threads.isMainThread ? 'main' : 'a thread'}`)

/** Calls `look` with what the method is called with, then the method. */
function watch(owner: unknown, name: string, look: (given: unknown[]) => void): void {
  const methods = owner as Record<string, Method>
  const known = methods[name]
  if (!known) throw new Error(`no method ${name}`)
  methods[name] = function watched(...given) {
    look(given)
    return known.apply(this, given)
  }
}
/** A pipe is given by its path, as text or in the options. */
const isPath = (target: unknown): boolean =>
  typeof target === 'string' ||
  (typeof target === 'object' && target !== null && 'path' in target && Boolean(target.path))

watch(net.Socket.prototype, 'connect', ([first]) => {
  const target: unknown = Array.isArray(first) ? first[0] : first
  if (!isPath(target)) note(`connect ${JSON.stringify(target)}`)
})
watch(net.Server.prototype, 'listen', ([target]) => {
  if (!isPath(target)) note(`listen ${JSON.stringify(target)}`)
})
watch(dgram.Socket.prototype, 'send', () => {
  note('datagram')
})
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'])
  watch(dns, name, ([host]) => {
    note(`${name} ${String(host)}`)
  })

threads.Worker = class extends threads.Worker {
  constructor(script: string | URL, options: WorkerOptions = {}) {
    super(script, { ...options, execArgv: [...(options.execArgv ?? []), '--import', import.meta.url] })
  }
}
syncBuiltinESMExports()
