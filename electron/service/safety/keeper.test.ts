import { expect, test } from 'vitest'
import { restoring } from '../../store/hold.ts'
import { takeLease } from '../../store/lease.ts'
import { result } from '../../store/results.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { copies } from './backup/list.ts'
import { edit } from './backup/fixture.ts'
import { backupsView, copyBefore, copyNow } from './backups.ts'
import { isDue } from './keeper.ts'

test('a copy is due at the start when anything changed, and once a day after that', async () => {
  let now = new Date(2026, 2, 4, 9)
  const ctx = testContext({ now: () => now })
  enterBanten(ctx.store)
  expect([isDue(ctx.folder, 'start', now), isDue(ctx.folder, 'daily', now)]).toEqual([true, true])
  await copyNow(ctx, 'start')
  expect([isDue(ctx.folder, 'start', now), isDue(ctx.folder, 'daily', now)]).toEqual([false, false])
  edit(ctx.store, 1)
  expect([isDue(ctx.folder, 'start', now), isDue(ctx.folder, 'daily', now)]).toEqual([true, false])
  now = new Date(2026, 2, 5, 0, 1)
  expect(isDue(ctx.folder, 'daily', now)).toBe(true)
})

test('before an import a copy is made only when it tells anything new, and never of an empty office', async () => {
  const ctx = testContext()
  await copyBefore(ctx, 'import')
  expect(copies(ctx.folder)).toEqual([])
  enterBanten(ctx.store)
  await copyBefore(ctx, 'import')
  await copyBefore(ctx, 'merge')
  expect(copies(ctx.folder).map(({ why }) => why)).toEqual(['import'])
})

test('a copy that failed is told until one succeeds', async () => {
  const ctx = testContext()
  enterBanten(ctx.store)
  await expect(copyNow({ ...ctx, run: () => Promise.reject(new Error('x')) }, 'daily')).rejects.toThrow('x')
  expect(backupsView(ctx).failure).toMatchObject({ message: expect.stringContaining('gagal') as string })
  await copyNow(ctx, 'daily')
  expect(backupsView(ctx).failure).toBeNull()
})

test('while a copy is put into place nothing is written, and it goes on when that process is done or dead', () => {
  const ctx = testContext()
  const { store } = ctx
  enterBanten(store)
  const lease = takeLease(store, restoring)
  expect(() => edit(store, 1)).toThrow('sedang dipulihkan')
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  store.db.exec('UPDATE lease SET pid = 999999')
  edit(store, 2)
  lease?.release()
  edit(store, 3)
  expect(result(store, 2022, '36.74')?.score).toBe(3)
})
