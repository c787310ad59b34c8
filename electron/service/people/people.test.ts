import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { batches } from '../../store/batches.ts'
import { openStore } from '../../store/open.ts'
import { setResult } from '../../store/results.ts'
import { runTask } from '../../render/run.ts'
import { createService, type Service } from '../api.ts'
import type { Context } from '../context.ts'
import { createKeyHolder } from '../documents/keys.ts'
import { temporaryFolder, testContext } from '../fixture.ts'
import { createInner } from '../inner.ts'
import { undo } from '../safety/undo.ts'
import { createPeople as createPeopleWith, type People } from './people.ts'

const createPeople = (ctx: Context): People => createPeopleWith(ctx, 2 ** 10)

/** A clock that stands until it is moved. */
const clock = () => {
  let at = Date.parse('2026-01-05T08:00:00Z')
  return { now: () => new Date(at), pass: (seconds: number) => void (at += seconds * 1000) }
}
const refusal = async (run: () => unknown): Promise<Expected> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof Expected) return error
    throw error
  }
  throw new Error('nothing was refused')
}
const add = (people: People, name: string, role: 'asisten' | 'validator' = 'asisten'): string =>
  people.save({ id: null, name, role, active: true }).id
const edit = (ctx: Context, score: number): void => {
  ctx.store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () =>
    setResult(ctx.store, { year: 2022, body: '36.74', score }),
  )
}
const lastPerson = (ctx: Context): string | undefined => batches(ctx.store, 1)[0]?.person

test('changes carry the name of whoever was chosen, and of the account of the system before and after', async () => {
  const ctx = testContext()
  const people = createPeople(ctx)
  const id = add(people, 'Siti Rahma')
  const account = lastPerson(ctx)
  expect(await people.choose({ id })).toMatchObject({ current: { id, name: 'Siti Rahma', pin: false }, locked: false })
  edit(ctx, 8000)
  expect(lastPerson(ctx)).toBe('Siti Rahma')
  expect(people.lock()).toEqual({ current: null, locked: true })
  edit(ctx, 8100)
  expect(lastPerson(ctx)).toBe(account)
})

test('a name is there once, however it is written; a change of name is undone like any other', () => {
  const ctx = testContext()
  const people = createPeople(ctx)
  const id = add(people, 'Siti Rahma')
  expect(() => add(people, 'SITI  RAHMA')).toThrow(/sudah ada/)
  expect(people.save({ id, name: 'Siti R.', role: 'verifikator', active: true })).toMatchObject({ name: 'Siti R.' })
  undo(ctx)
  expect(people.list()).toMatchObject([{ name: 'Siti Rahma', role: 'asisten' }])
  expect(() => people.save({ id: 'x', name: 'Lain', role: 'asisten', active: true })).toThrow(/sudah tidak ada/)
})

test('who left cannot be chosen and works no more', async () => {
  const people = createPeople(testContext())
  const id = add(people, 'Siti')
  await people.choose({ id })
  people.save({ id, name: 'Siti', role: 'asisten', active: false })
  expect(people.current().current).toBeNull()
  expect((await refusal(() => people.choose({ id }))).message).toMatch(/sudah tidak aktif/)
})

test('a PIN opens, a wrong or missing one does not', async () => {
  const people = createPeople(testContext())
  const id = add(people, 'Siti')
  await people.setPin({ id, pin: '4711-é' })
  expect(people.list()).toMatchObject([{ pin: true }])
  expect((await refusal(() => people.choose({ id }))).value).toMatchObject({ code: 'key', field: 'pin' })
  expect((await refusal(() => people.choose({ id, pin: '4712-é' }))).value.code).toBe('key')
  expect(people.current().current).toBeNull()
  // é in two characters, as some keyboards type it.
  expect((await people.choose({ id, pin: '4711-e\u0301' })).current?.id).toBe(id)
})

test('a PIN is changed and taken away only by who knows it, or by a validator with an own PIN', async () => {
  const people = createPeople(testContext())
  const [id, boss] = [add(people, 'Siti'), add(people, 'Budi', 'validator')]
  await people.setPin({ id, pin: '1234' })
  expect((await refusal(() => people.setPin({ id, pin: '9999' }))).value.code).toBe('key')
  await people.setPin({ id, pin: '5678', old: '1234' })
  // A validator without a PIN has proved nothing.
  await people.choose({ id: boss })
  expect((await refusal(() => people.setPin({ id, pin: null }))).value.code).toBe('key')
  await people.setPin({ id: boss, pin: '0000' })
  await people.setPin({ id, pin: null })
  expect((await people.choose({ id })).current?.pin).toBe(false)
})

test('tries in vain make one wait, longer and longer, also after a new start and a clock set back', async () => {
  const folder = temporaryFolder()
  const time = clock()
  let ctx = testContext({ folder, now: time.now })
  let people = createPeople(ctx)
  const id = add(people, 'Siti')
  await people.setPin({ id, pin: '1234' })
  const wrong = () => refusal(() => people.choose({ id, pin: '0000' }))
  for (let tries = 0; tries < 3; tries += 1) expect((await wrong()).value.code).toBe('key')
  const slept: string[] = []
  for (const wait of [5, 15, 30, 60, 300]) {
    // The next start finds the same wait, and the right PIN does not shorten it.
    ctx.store.close()
    ctx = testContext({ folder, now: time.now })
    people = createPeople(ctx)
    const first = await wrong()
    if (first.value.code === 'key')
      expect((await refusal(() => people.choose({ id, pin: '1234' }))).value.code).toBe('refused')
    slept.push((await refusal(() => people.choose({ id, pin: '1234' }))).message.replace(/^.*Tunggu (.*?),.*$/, '$1'))
    time.pass(wait)
  }
  expect(slept).toEqual(['5 detik', '15 detik', '30 detik', '60 detik', '5 menit'])
  expect((await wrong()).value.code).toBe('key')
  time.pass(-86_400)
  expect((await wrong()).message).toMatch(/Tunggu 15 menit/)
  time.pass(86_400 + 900)
  expect((await people.choose({ id, pin: '1234' })).current?.id).toBe(id)
  // The right one sets the count back.
  for (let tries = 0; tries < 3; tries += 1) expect((await wrong()).value.code).toBe('key')
}, 60_000)

test('tries at the same moment do not get round the wait', async () => {
  const people = createPeople(testContext())
  const id = add(people, 'Siti')
  await people.setPin({ id, pin: '1234' })
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      refusal(() => people.choose({ id, pin: `000${n}` })).then((error) => error.value.code),
    ),
  )
  expect(outcomes.filter((code) => code === 'key').length).toBeLessThanOrEqual(3)
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('PINs and passphrases of a whole session are in no file, no message and no answer', async () => {
  const secrets = { pin: 'pin-7Qx!19', wrong: 'salah-88zK', passphrase: 'sandi-kunci-5Vw' }
  const folder = temporaryFolder()
  const store = openStore(folder)
  const said: unknown[] = []
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words: unknown[]) => void said.push(words)),
  )
  const ctx: Context = {
    ...testContext({ folder: temporaryFolder() }),
    store,
    folder,
    render: { width: 1, run: runTask, close: () => Promise.resolve() },
    emit: (...event) => void said.push(event),
  }
  const keys = createKeyHolder(ctx)
  const service: Service = createService(ctx, keys)
  const tell = async (run: () => unknown) => {
    try {
      said.push(await run())
    } catch (error) {
      said.push(error instanceof Expected ? error.value : error, error instanceof Error ? error.stack : '')
    }
  }
  const { p12 } = await runTask('makeDemoKey', { at: new Date().toISOString(), passphrase: secrets.passphrase })
  const source = { name: 'kunci.p12', bytes: p12 ?? new Uint8Array() }
  const { id } = await service['person.save']({ id: null, name: 'Siti', role: 'validator', active: true })
  await tell(() => service['person.setPin']({ id, pin: secrets.pin }))
  await tell(() => service['person.choose']({ id, pin: secrets.wrong }))
  await tell(() => service['person.setPin']({ id, pin: secrets.wrong, old: secrets.wrong }))
  await tell(() => service['person.choose']({ id, pin: secrets.pin }))
  await tell(() => service['result.setScore']({ year: 2022, target: { body: '36.74', unit: null }, score: 8883 }))
  await tell(() => service['key.open']({ source, passphrase: secrets.wrong }))
  await tell(() => service['key.open']({ source, passphrase: secrets.passphrase }))
  await tell(() =>
    createInner(ctx, keys)['inner.packageFile']({ scope: { region: 'ID' }, sign: true, forHeadOffice: true }),
  )
  await tell(() => service['person.lock']({}))
  await tell(() => service['person.list']({}))
  await tell(() => service['undo.run']({}))
  await tell(() => createInner(ctx, keys)['inner.backup']({ folder }))
  // The wrong key file and the session must have failed and gone on as meant, or nothing is proved.
  expect(said.some((one) => JSON.stringify(one)?.includes('Kata sandi berkas kunci salah'))).toBe(true)
  expect(said.some((one) => JSON.stringify(one)?.includes('PIN salah'))).toBe(true)
  for (const spy of spies) spy.mockRestore()

  const places = filesIn(folder)
  expect(places.some((file) => file.endsWith('-wal') && statSync(file).size > 0)).toBe(true)
  const bytes = [
    ...places.map((file) => [file, readFileSync(file)] as const),
    ...said.map(
      (one, index) =>
        [
          `said ${index}`,
          Buffer.from(
            JSON.stringify(one, (_, value: unknown) =>
              value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
            ) ?? '',
          ),
        ] as const,
    ),
  ]
  store.close()
  for (const file of filesIn(folder)) bytes.push([file, readFileSync(file)])
  for (const [place, content] of bytes)
    for (const [name, secret] of Object.entries(secrets))
      for (const encoding of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
        const shape =
          encoding === 'base64' || encoding === 'hex'
            ? Buffer.from(Buffer.from(secret).toString(encoding))
            : Buffer.from(secret, encoding)
        expect(content.includes(shape), `${name} as ${encoding} in ${place}`).toBe(false)
      }
  // The search finds what is there.
  expect(bytes.some(([, content]) => content.includes('Siti'))).toBe(true)
}, 60_000)
