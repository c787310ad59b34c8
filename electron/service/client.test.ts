import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { startService, type Service } from './client.ts'

/** A thread that does what the test says, in place of the real service. */
const thread = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ id, call, input, flag, close }) => {
        if (close) { parentPort.close(); return }
        ${body}
      })
      parentPort.postMessage({ ready: true })`)}`,
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
