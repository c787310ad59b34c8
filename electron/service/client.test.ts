import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { startService, type Service } from './client.ts'

/** A thread that does what the test says, in place of the real service. */
const thread = (body: string, locked = false): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ id, call, input, flag, close }) => {
        if (close) { parentPort.close(); return }
        ${body}
      })
      parentPort.postMessage({ ready: true, locked: ${String(locked)} })`)}`,
  )
let folder = ''
let service: Service | undefined
const deaths: Error[] = []
const events: unknown[] = []
const start = async (script?: URL, data = folder): Promise<Service> => {
  service = await startService({
    folder: data,
    version: '0',
    onEvent: (event, payload) => events.push([event, payload]),
    onDeath: (error) => deaths.push(error),
    ...(script ? { script } : {}),
  })
  return service
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'service-'))
})
afterEach(async () => {
  await service?.close()
  service = undefined
  deaths.length = 0
  events.length = 0
  rmSync(folder, { recursive: true, force: true })
})

test('a job that never yields hears of its cancellation', async () => {
  const running = await start(
    thread(`while (Atomics.load(flag, 0) === 0);
      parentPort.postMessage({ id, failure: { expected: { code: 'cancelled', message: 'Dibatalkan.' } } })`),
  )
  const job = running.call('import.apply', { preview: 'x', job: 'impor-1' })
  const heard = expect(job).rejects.toMatchObject({ value: { code: 'cancelled' } })
  await running.call('job.cancel', { job: 'another' })
  await running.call('job.cancel', { job: 'impor-1' })
  await heard
})

test('closing asks running jobs to stop and waits for them', async () => {
  const running = await start(
    thread(`while (Atomics.load(flag, 0) === 0);
      parentPort.postMessage({ id, value: 'stopped cleanly' })`),
  )
  const job = running.call('import.apply', { preview: 'x', job: 'impor-1' })
  await running.close()
  expect(await job).toBe('stopped cleanly')
  await expect(running.call('app.state', {})).rejects.toThrow('closed')
})

test('a thread that dies rejects its calls, is reported, and starts again with the next call', async () => {
  const running = await start(
    thread(`if (call === 'undo.run') setImmediate(() => { throw new Error('gone') })
      else parentPort.postMessage({ id, value: call })`),
  )
  await expect(running.call('undo.run', {})).rejects.toThrow('gone')
  expect(deaths.map((error) => error.message)).toEqual(['gone'])
  expect(await running.call('app.state', {})).toBe('app.state')
})

test('the real service opens a folder, answers, and tells of its own changes', async () => {
  const running = await start()
  expect(await running.call('app.state', {})).toMatchObject({ first: true, dataFolder: folder })
  await running.call('period.save', { year: 2022, group: 'kota' })
  await expect.poll(() => events).toContainEqual(['changed', { by: 'self' }])
  await expect(running.call('undo.run', {})).resolves.toBeDefined()
})

test('a folder that cannot be used rejects the start in words', async () => {
  const file = join(folder, 'berkas')
  writeFileSync(file, '')
  await expect(start(undefined, file)).rejects.toBeInstanceOf(Expected)
  expect(deaths).toEqual([])
})

test('whether it is locked is known from the start and from every answer about it, also while the thread is busy', async () => {
  const running = await start(
    thread(
      `if (call === 'undo.run') setImmediate(() => { throw new Error('gone') })
      if (call === 'import.apply') while (Atomics.load(flag, 0) === 0);
      parentPort.postMessage({ id, value: { current: null, locked: call === 'person.lock' } })`,
      true,
    ),
  )
  expect(running.locked()).toBe(true)
  await running.call('person.choose', { id: 'x' })
  expect(running.locked()).toBe(false)
  const job = running.call('import.apply', { preview: 'x', job: 'impor-1' })
  expect(running.locked()).toBe(false)
  await running.call('job.cancel', { job: 'impor-1' })
  await job
  await running.call('person.lock', {})
  expect(running.locked()).toBe(true)
  // The next thread starts with a lock of its own.
  running.call('undo.run', {}).catch(() => undefined)
  await expect.poll(() => running.locked()).toBeNull()
})

test('behind the lock no job is cancelled', async () => {
  const running = await start(
    thread(`if (call === 'import.apply') setTimeout(() => {
        parentPort.postMessage({ id, value: Atomics.load(flag, 0) })
      }, 50)
      else parentPort.postMessage({ id, value: { current: null, locked: call === 'person.lock' } })`),
  )
  const job = running.call('import.apply', { preview: 'x', job: 'impor-1' })
  await running.call('person.lock', {})
  await expect(running.call('job.cancel', { job: 'impor-1' })).rejects.toMatchObject({ value: { code: 'refused' } })
  expect(await job).toBe(0)
})

test('a job goes on under the name it was begun with when the window is locked and somebody else is chosen', async () => {
  const running = await start()
  await running.call('app.begin', { choice: 'sample' })
  const choose = async (name: string) => {
    const { id } = await running.call('person.save', { id: null, name, role: 'asisten', active: true })
    return () => running.call('person.choose', { id })
  }
  const [siti, budi] = [await choose('Siti'), await choose('Budi')]
  await siti()
  const bytes = new TextEncoder().encode('tahun;kode;nilai\n2022;36.74;91,25\n')
  const { preview } = await running.call('import.preview', { source: { name: 'x.csv', bytes }, job: 'baca' })
  const job = running.call('import.apply', { preview, job: 'tulis' })
  await running.call('person.lock', {})
  await budi()
  expect(await job).toMatchObject({ written: 1 })
  await running.call('result.setScore', { year: 2022, target: { body: '36.74', unit: null }, score: 8000 })
  const { batches } = await running.call('journal.list', { filter: {}, limit: 2 })
  expect(batches.map(({ kind, person }) => [kind, person])).toEqual([
    ['edit', 'Budi'],
    ['import', 'Siti'],
  ])
}, 30_000)
