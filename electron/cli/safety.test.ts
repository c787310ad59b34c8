/** Backup, journal and doctor as typed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type {
  BackupInspection,
  DoctorView,
  JournalBatchView,
  JournalCheckView,
  RestoreReport,
} from '../../shared/views.ts'
import { openStore } from '../store/open.ts'
import { answer, copyOf, freshFolder, passphrase, piagam, readyFolder } from './fixture.ts'

const sealed = ['--password-env', passphrase.name]
let ready: string
beforeAll(async () => {
  ready = (await readyFolder()).folder
}, 60_000)

test('an office goes into one file and comes back into an empty folder', async () => {
  const file = join(freshFolder(), 'kantor.piagam')
  expect(answer(await piagam(ready, 'backup', '--out', file, ...sealed, '--json'))).toMatchObject({
    file,
    sealed: true,
  })
  const folder = freshFolder()
  const locked = await piagam(folder, 'restore', file, '--dry-run')
  expect(locked).toMatchObject({ status: 1, stdout: '' })
  expect(locked.stderr).toContain('dikunci')
  const seen = answer(await piagam(folder, 'restore', file, '--dry-run', ...sealed, '--json')) as BackupInspection
  expect(seen).toMatchObject({
    kind: 'export',
    sealed: true,
    present: null,
    copy: { years: [{ year: 2022, bodies: 9, units: 6 }] },
  })
  expect(existsSync(join(folder, 'data', 'piagam.sqlite'))).toBe(false)
  const report = answer(await piagam(folder, 'restore', file, ...sealed, '--json')) as RestoreReport
  expect(report).toMatchObject({ kept: null, contents: { years: [{ year: 2022, bodies: 9, units: 6 }] } })
  const ranked = answer(await piagam(folder, 'rank', '--year', '2022', '--region', '36', '--json')) as {
    rows: unknown[]
  }
  expect(ranked.rows).toHaveLength(9)
  expect((await piagam(folder, 'restore', file)).stderr).not.toContain(passphrase.value)
})

test('restoring keeps what was there, and the kept copy brings it back', async () => {
  const folder = copyOf(ready)
  const file = join(folder, 'kantor.piagam')
  await piagam(folder, 'backup', '--out', file)
  await piagam(folder, 'undo')
  const { kept } = answer(await piagam(folder, 'restore', file, '--json')) as RestoreReport
  const back = await piagam(folder, 'restore', join(folder, 'data', 'backups', kept ?? ''), '--json')
  expect((answer(back) as RestoreReport).contents.years[0]).toMatchObject({ units: 0 })
  expect(answer(await piagam(folder, 'journal', 'check', '--json'))).toMatchObject({ ok: true })
})

test('a damaged database says which copies there are, and restore --newest brings one back', async () => {
  const folder = copyOf(ready)
  await piagam(folder, 'undo')
  await piagam(folder, 'redo')
  const file = join(folder, 'kantor.piagam')
  await piagam(folder, 'backup', '--out', file)
  await piagam(folder, 'restore', file)
  rmSync(join(folder, 'data', 'piagam.sqlite'))
  const refused = await piagam(folder, 'rank', '--year', '2022', '--region', '36')
  expect(refused.status).toBe(1)
  const failed = await piagam(folder, 'journal', 'list')
  expect(failed).toMatchObject({ status: 1, stdout: '' })
  expect(failed.stderr).toContain('salinan')
  const doctor = await piagam(folder, 'doctor', '--json')
  expect(doctor.status).toBe(1)
  expect((JSON.parse(doctor.stdout) as DoctorView).ok).toBe(false)
  expect(answer(await piagam(folder, 'restore', '--newest', '--json'))).toMatchObject({
    contents: { years: [{ year: 2022 }] },
  })
  expect((await piagam(folder, 'doctor')).status).toBe(0)
})

test('the journal is listed, filtered, exported and checked', async () => {
  const folder = copyOf(ready)
  const list = async (...more: string[]) =>
    answer(await piagam(folder, 'journal', 'list', '--json', ...more)) as { batches: JournalBatchView[]; more: boolean }
  expect((await list()).batches.map(({ kind }) => kind)).toEqual(['import', 'import', 'settings'])
  expect((await list('--batch-kind', 'import', '--table', 'unit')).batches).toHaveLength(1)
  expect((await list('--until', '2020-01-01')).batches).toEqual([])
  expect(await list('--limit', '1')).toMatchObject({ more: true })
  expect((await piagam(folder, 'journal', 'list', '--entries')).stdout).toContain(
    'Nilai Kota Tangerang Selatan tahun 2022',
  )
  const csv = join(folder, 'jurnal.csv')
  expect(answer(await piagam(folder, 'journal', 'export', csv, '--code', '36.74', '--json'))).toMatchObject({
    file: csv,
    lines: 7,
  })
  expect(readFileSync(csv, 'utf8').trim().split('\r\n')).toHaveLength(8)
  expect(answer(await piagam(folder, 'journal', 'export', join(folder, 'j.xlsx'), '--json'))).toMatchObject({
    lines: 19,
  })

  const store = openStore(join(folder, 'data'))
  store.db.exec('DROP TRIGGER journal_guard_update; UPDATE journal SET new = NULL WHERE id = 5')
  store.close()
  const checked = await piagam(folder, 'journal', 'check', '--json')
  expect(checked.status).toBe(1)
  expect((JSON.parse(checked.stdout) as JournalCheckView).faults).toMatchObject([{ fault: 'altered' }])
})

test.each([
  { args: ['backup'], status: 2, says: '--out' },
  { args: ['backup', '--out', 'x.piagam', '--password-env', 'TIDAK_ADA'], status: 1, says: 'TIDAK_ADA' },
  { args: ['backup', '--out', '/tidak/ada/x.piagam'], status: 1, says: 'tidak dapat ditulis' },
  { args: ['restore'], status: 2, says: '--newest' },
  { args: ['restore', 'x', '--newest'], status: 2, says: '--newest' },
  { args: ['restore', 'tidak-ada.piagam'], status: 1, says: 'tidak-ada.piagam' },
  { args: ['restore', '--newest'], status: 1, says: 'Tidak ada salinan' },
  { args: ['journal'], status: 2, says: 'journal' },
  { args: ['journal', 'tulis'], status: 2, says: 'list, check, export' },
  { args: ['journal', 'export'], status: 2, says: 'FILE' },
  { args: ['journal', 'export', 'x.pdf'], status: 2, says: '.csv' },
  { args: ['journal', 'list', '--limit', '0'], status: 2, says: '--limit' },
  { args: ['journal', 'list', '--from', 'kemarin'], status: 2, says: '--from' },
])('$args ends with exit $status', async ({ args, status, says }) => {
  const ran = await piagam(freshFolder(), ...args)
  expect(ran).toMatchObject({ status, stdout: '' })
  expect(ran.stderr).toContain(says)
})

test('a file that is no backup is refused, and doctor makes no folder', async () => {
  const folder = freshFolder()
  const file = join(folder, 'x.piagam')
  writeFileSync(file, 'halo')
  expect((await piagam(folder, 'restore', file)).stderr).toContain('bukan cadangan Piagam')
  const other = freshFolder()
  expect((await piagam(other, 'doctor')).status).toBe(0)
  expect(existsSync(join(other, 'data'))).toBe(false)
})
