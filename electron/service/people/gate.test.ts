import { expect, test } from 'vitest'
import { calls } from '../../../shared/ipc.ts'
import { createService } from '../api.ts'
import { testContext } from '../fixture.ts'
import { createInner } from '../inner.ts'
import { createKeyHolder } from '../documents/keys.ts'
import { gated } from './gate.ts'
import { createPeople } from './people.ts'

/** The calls of the service as its thread answers them. */
const locking = () => {
  const ctx = testContext()
  const keys = createKeyHolder(ctx)
  const people = createPeople(ctx, 2 ** 10)
  const all = gated({ ...createService(ctx, keys, people), ...createInner(ctx, keys) }, () => people.current().locked)
  const run = async (name: string, input: unknown): Promise<unknown> => all[name]?.(input as never)
  return { ctx, people, all, run }
}
const opens = ['person.list', 'person.choose', 'person.current', 'person.lock']

test('behind the lock every other call is refused, of pages and of the main process, whatever it is given', async () => {
  const { ctx, people, all, run } = locking()
  const { id } = people.save({ id: null, name: 'Siti', role: 'validator', active: true })
  await people.setPin({ id, pin: '4711' })
  people.lock()
  const head = ctx.store.db.prepare('SELECT count(*), max(id) FROM journal').raw()
  const before = head.get()
  const names = Object.keys(all).filter((name) => !opens.includes(name))
  expect(names.length).toBeGreaterThan(60)
  for (const name of names)
    for (const input of [{}, undefined, { id, pin: null, active: true, name: 'X', role: 'validator' }])
      await expect(run(name, input), name).rejects.toMatchObject({ value: { code: 'refused' } })
  expect(head.get()).toEqual(before)
  // Least of all the PIN itself, or another person without one.
  await expect(run('person.setPin', { id, pin: '0000', old: '4711' })).rejects.toThrow('terkunci')
  await expect(run('person.choose', { id })).rejects.toMatchObject({ value: { code: 'key' } })
  await expect(run('app.state', {})).rejects.toThrow('terkunci')
  await run('person.choose', { id, pin: '4711' })
  expect(await run('app.state', {})).toMatchObject({ first: false })
})

test('what opens the lock is named in the contract', () => {
  for (const name of opens) expect(Object.keys(calls)).toContain(name)
})
