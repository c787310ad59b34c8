/** The calls of the window with real threads: service and safety beside each other. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../store/testing.ts'
import { startService, type Service } from '../client.ts'

const dir = temporaryFolder()
const events: string[] = []
let service: Service
beforeAll(async () => {
  service = await startService({
    folder: dir.folder,
    version: '0.0.0',
    onEvent: (event) => void events.push(event),
    onDeath: () => undefined,
  })
  await service.call('app.begin', { choice: 'sample' })
}, 60_000)
afterAll(async () => {
  await service.close()
  // A proper end leaves no note of a running process.
  expect(readdirSync(join(dir.folder, 'jalan'))).toEqual([])
  dir[Symbol.dispose]()
})

const target = { body: '36.74', unit: null }
const score = async () =>
  (await service.call('result.list', { year: 2022, region: '36' })).rows.find(({ code }) => code === '36.74')?.score

test('a copy is made, inspected and restored while the window goes on', async () => {
  const copy = await service.call('backup.make', {})
  await service.call('result.setScore', { year: 2022, target, score: 1 })
  const [seen, during] = await Promise.all([
    service.call('backup.inspect', { source: { copy: copy.name }, password: null }),
    score(),
  ])
  expect(during).toBe(1)
  expect(seen).toMatchObject({ own: true, changes: { scores: { changed: 1 } } })
  events.length = 0
  const { kept } = await service.call('backup.restore', { source: { copy: copy.name }, password: null })
  expect(await score()).toBe(8883)
  await expect.poll(() => events).toContain('changed')
  await service.call('backup.restore', { source: { copy: kept ?? '' }, password: null })
  expect(await score()).toBe(1)
  const { batches } = await service.call('journal.list', { filter: {}, limit: 100 })
  expect(batches[0]?.kind).toBe('restore')
  expect(await service.call('journal.check', {})).toMatchObject({ ok: true })
  expect(await service.call('doctor.run', {})).toMatchObject({ ok: true })
}, 120_000)

test('an import is preceded by a copy, and taken back from the journal', async () => {
  await service.call('result.setScore', { year: 2022, target, score: 1234 })
  const bytes = new TextEncoder().encode('tahun;kode;nilai\n2022;36.74;77,77\n')
  const { preview } = await service.call('import.preview', { source: { name: 'a.csv', bytes }, job: 'x' })
  await service.call('import.apply', { preview, job: 'x' })
  expect(await score()).toBe(7777)
  const { copies } = await service.call('backup.list', {})
  // The copy after the start may have come at this very moment.
  expect(['import', 'start']).toContain(copies[0]?.why)
  expect(copies[0]).toMatchObject({
    verified: true,
    contents: { last: { label: expect.stringContaining('Nilai') as string } },
  })
  const { batches } = await service.call('journal.list', { filter: { kind: 'import' }, limit: 1 })
  await service.call('journal.undo', { batch: batches[0]?.id ?? '' })
  expect(await score()).toBe(1234)
}, 60_000)

test('what a page names as a copy is only what is listed', async () => {
  writeFileSync(join(dir.folder, 'rahasia.sqlite'), 'x')
  for (const copy of ['../rahasia.sqlite', 'tidak-ada.sqlite', '/etc/passwd'])
    await expect(service.call('backup.restore', { source: { copy }, password: null })).rejects.toThrow('tidak ada lagi')
})

test('an export goes into the chosen folder; a wrong password comes back as such', async () => {
  const into = join(dir.folder, 'stik')
  mkdirSync(into)
  const { name } = await service.call('backup.export', { folder: into, password: 'rahasia kantor' })
  expect(existsSync(join(into, name))).toBe(true)
  const source = { file: join(into, name) }
  await expect(service.call('backup.inspect', { source, password: 'salah sekali' })).rejects.toMatchObject({
    value: { code: 'key', field: 'password' },
  })
  expect(await service.call('backup.inspect', { source, password: 'rahasia kantor' })).toMatchObject({ sealed: true })
  expect((await service.call('backup.list', {})).elsewhere).toMatchObject({ last: { name }, remind: false })
}, 60_000)
