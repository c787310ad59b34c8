import { appendFileSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DoctorItem } from '../../../shared/views.ts'
import { documents } from '../../store/documents.ts'
import { asOrdinaryUser, temporaryFolder } from '../../store/testing.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { makeCopy } from './backup/copy.ts'
import { copies } from './backup/list.ts'
import { edit, issueOne, version } from './backup/fixture.ts'
import { backupsView, exportBackup } from './backups.ts'
import { examine } from './doctor.ts'

const day = 86_400_000
const office = async () => {
  const ctx = testContext()
  const { store, folder } = ctx
  enterBanten(store)
  issueOne(store, folder, '36.74')
  await makeCopy({ folder, why: 'start', version, now: new Date() })
  return { ...ctx, file: documents(store)[0]?.file ?? '' }
}
const state = (folder: string, id: DoctorItem['id'], now = new Date()) => {
  const view = examine({ folder, now })
  const found = view.items.find((item) => item.id === id)
  return [found?.state, view.ok, [found?.text, ...(found?.details ?? [])].join(' ')]
}

test('a healthy office is well in every respect', async () => {
  const { folder } = await office()
  const view = examine({ folder, now: new Date() })
  expect(view.ok).toBe(true)
  expect(view.items.map(({ id, state: found }) => [id, found])).toEqual(
    (['folder', 'disk', 'database', 'journal', 'documents', 'clock', 'copies', 'elsewhere'] as const).map((id) => [
      id,
      'ok',
    ]),
  )
})

test('a folder without data is examined and stays without', () => {
  using dir = temporaryFolder()
  const view = examine({ folder: dir.folder, now: new Date() })
  expect(view.ok).toBe(true)
})

test('a file that is gone or changed is named with its number; a strange one is a warning', async () => {
  const { folder, file } = await office()
  writeFileSync(join(folder, 'documents', 'asing.pdf'), 'x')
  expect(state(folder, 'documents')).toEqual(['warn', true, expect.stringContaining('asing.pdf: tidak tercatat')])
  appendFileSync(join(folder, file), 'x')
  expect(state(folder, 'documents')).toEqual(['bad', false, expect.stringContaining('1/CTH')])
  rmSync(join(folder, file))
  expect(state(folder, 'documents')).toEqual(['bad', false, expect.stringContaining('tidak ada')])
})

test('data changed past the journal is found', async () => {
  const { folder, store } = await office()
  store.db.exec('DROP TRIGGER journal_result_update; UPDATE result SET score = 1')
  expect(state(folder, 'journal')).toEqual(['bad', false, expect.stringContaining('bukan yang terakhir dicatat')])
})

test('a tail of the journal cut off is found by the copy that was made before', async () => {
  const { folder, store } = await office()
  const { db } = store
  edit(store, 1)
  await makeCopy({ folder, why: 'manual', version, now: new Date(Date.now() + 1000) })
  // Somebody who knows the program takes the last batch back and mends the note of the head.
  db.exec(
    `DROP TRIGGER journal_guard_delete; DROP TRIGGER journal_guard_batch_delete; DROP TRIGGER journal_result_update`,
  )
  const last =
    db.prepare<[], number>('SELECT journal_from FROM batch ORDER BY journal_from DESC LIMIT 1').pluck().get() ?? 0
  db.exec(`DELETE FROM journal WHERE id >= ${last}; DELETE FROM batch WHERE journal_from = ${last}`)
  db.exec(`UPDATE result SET score = 8883 WHERE body = '36.74'`)
  db.exec(`UPDATE meta SET value = (SELECT json_object('batch', id, 'device', device, 'seq', seq, 'hash', hash, 'last', ${last - 1})
    FROM batch ORDER BY journal_from DESC LIMIT 1) WHERE key = 'chain'`)
  expect(state(folder, 'journal')).toEqual(['bad', false, expect.stringContaining('salinan piagam-manual')])
})

test('a clock that was set back is said', async () => {
  const { folder } = await office()
  expect(state(folder, 'clock', new Date(Date.now() - day))).toEqual([
    'bad',
    false,
    expect.stringContaining('Betulkan jam'),
  ])
})

test('old copies are a warning, a damaged newest one is bad', async () => {
  const { folder } = await office()
  expect(state(folder, 'copies', new Date(Date.now() + 10 * day))[0]).toBe('warn')
  const path = join(folder, 'backups', copies(folder)[0]?.name ?? '')
  const bytes = readFileSync(path)
  bytes[5000] = (bytes[5000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(state(folder, 'copies')[0]).toBe('bad')
})

test('a copy elsewhere is remembered, and missed after two weeks', async () => {
  const ctx = await office()
  const { folder } = ctx
  expect(state(folder, 'elsewhere', new Date(Date.now() + 15 * day))).toEqual([
    'warn',
    true,
    expect.stringContaining('Belum pernah'),
  ])
  using stick = temporaryFolder()
  const report = await exportBackup(ctx, { into: stick.folder, password: 'rahasia kantor' })
  expect(report).toMatchObject({ sealed: true, documents: { count: 1, missing: [] } })
  expect(backupsView(ctx).elsewhere).toMatchObject({ last: { name: report.name }, days: 0, remind: false, after: 14 })
  expect(state(folder, 'elsewhere', new Date(Date.now() + 15 * day))[0]).toBe('warn')
})

test.skipIf(process.platform === 'win32')('a folder that cannot be written is bad', async () => {
  const { folder } = await office()
  chmodSync(folder, 0o555)
  const found = asOrdinaryUser(() => state(folder, 'folder'))
  chmodSync(folder, 0o755)
  expect(found).toEqual(['bad', false, expect.stringContaining('tidak dapat ditulisi')])
})
