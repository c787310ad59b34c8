import { afterEach, expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { createRenderPool, type Pool } from './pool.ts'

/** A thread that does what the test says, in place of the real tasks. */
const thread = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads'
      parentPort.on('message', async ({ task, input }) => { ${body} })`)}`,
  )
let pool: Pool
afterEach(() => pool.close())

const table = (name: string) => pool.run('readTable', { name, bytes: new Uint8Array([1]) })

test('no more than `width` tasks run at once, and all are answered', async () => {
  pool = createRenderPool({
    width: 2,
    script: thread('await new Promise((r) => setTimeout(r, 20)); parentPort.postMessage({ value: threadId })'),
  })
  const threads = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(table))
  expect(new Set(threads).size).toBe(2)
})

test('an expected error is rebuilt on this side, a bug is an ordinary exception', async () => {
  pool = createRenderPool({
    width: 1,
    script: thread(`parentPort.postMessage(input.name === 'expected'
      ? { expected: { code: 'input', message: 'Rusak.', details: ['baris 3'] } }
      : { bug: { name: 'TypeError', message: 'x is undefined', stack: 'here' } })`),
  })
  const expected = await table('expected').then(
    () => null,
    (error: unknown) => error,
  )
  expect(expected).toBeInstanceOf(Expected)
  expect((expected as Expected).value).toEqual({ code: 'input', message: 'Rusak.', details: ['baris 3'] })
  await expect(table('bug')).rejects.toMatchObject({ name: 'TypeError', message: 'x is undefined', stack: 'here' })
})

test('a thread that dies rejects its own task only, and is replaced', async () => {
  pool = createRenderPool({
    width: 1,
    script: thread(`if (input.name === 'die') process.exit(7)
      if (input.name === 'throw') setImmediate(() => { throw new Error('gone') })
      else parentPort.postMessage({ value: input.name })`),
  })
  const answers = await Promise.allSettled(['a', 'die', 'b', 'throw', 'c'].map(table))
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
    'a',
    'Error: A render thread ended in the middle of a task (exit 7)',
    'b',
    'Error: gone',
    'c',
  ])
})

test('a thread that hangs is ended, its task refused in words, and the next task gets a new one', async () => {
  pool = createRenderPool({
    width: 1,
    seconds: 0.3,
    script: thread(`if (input.name === 'loop') for (;;);
      if (input.name === 'wait') await new Promise(() => {})
      parentPort.postMessage({ value: input.name })`),
  })
  const answers = await Promise.allSettled(['a', 'loop', 'b', 'wait', 'c'].map(table))
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Expected).value.code))).toEqual([
    'a',
    'input',
    'b',
    'input',
    'c',
  ])
  expect(String((answers[1] as PromiseRejectedResult).reason)).toContain('terlalu lama')
})

test('closing rejects what waits and what runs', async () => {
  pool = createRenderPool({ width: 1, script: thread('') })
  const waiting = Promise.allSettled([table('runs'), table('waits')])
  await pool.close()
  expect((await waiting).map((one) => one.status === 'rejected' && (one.reason as Expected).value.code)).toEqual([
    'cancelled',
    'cancelled',
  ])
  await expect(table('late')).rejects.toBeInstanceOf(Expected)
})

test('the real thread starts from source and reports a failing task', async () => {
  pool = createRenderPool({ width: 1 })
  await expect(
    pool.run('openKey', { bytes: new Uint8Array(), passphrase: '', at: '2023-01-24T00:00:00Z' }),
  ).rejects.toThrow()
})
