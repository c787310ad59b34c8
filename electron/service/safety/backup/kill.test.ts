/** kill -9 at moments nobody chose. `ROUNDS` says how often; outside of quick runs it is hundreds. */
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { numbers } from '../../../store/numbers.ts'
import { result } from '../../../store/results.ts'
import { spawnFunction, temporaryFolder } from '../../../store/testing.ts'
import { enterBanten, enterOffice } from '../../fixture.ts'
import { journalCheck } from '../journal-check.ts'
import { openSafely } from '../open-safely.ts'
import type * as children from './children.ts'
import { makeCopy } from './copy.ts'
import { exportTo } from './export.ts'
import { edit, issueOne, version } from './fixture.ts'
import { copies } from './list.ts'
import { inspect } from './restore.ts'

const rounds = Number(process.env['ROUNDS'] ?? 4)
const module = new URL('children.ts', import.meta.url)

/** Runs a function of children.ts, kills it after a while, and waits for its end. */
const killed = async (name: keyof typeof children, after: number, ...args: string[]): Promise<void> => {
  const child = spawnFunction(module, name, ...args)
  let errors = ''
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
  const end = once(child, 'close')
  if (child.stdout === null) throw new Error('no output')
  await Promise.race([once(child.stdout, 'data'), end])
  await sleep(after)
  expect(errors).toBe('')
  child.kill('SIGKILL')
  await end
}

test('killed while restoring, again and again: the data is one of the two states, no number is lost, and the next start is clean', async () => {
  using dir = temporaryFolder()
  const { folder } = dir
  const store = openSafely(folder)
  enterOffice(store)
  enterBanten(store)
  edit(store, 1)
  issueOne(store, folder, '36.74')
  const one = join(folder, 'satu.piagam')
  await exportTo({ folder, target: one, password: null, version, now: new Date() })
  edit(store, 2)
  const number = issueOne(store, folder, '36.71')
  const two = join(folder, 'dua.piagam')
  await exportTo({ folder, target: two, password: null, version, now: new Date() })
  store.close()
  for (let round = 0; round < rounds; round += 1) {
    await killed('restoreForever', Math.random() * 700, folder, one, two)
    const again = openSafely(folder)
    expect([1, 2]).toContain(result(again, 2022, '36.74')?.score)
    expect(numbers(again).map((row) => row.number)).toContain(number)
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(journalCheck(again)).toMatchObject({ ok: true, anchors: { checked: 2 } })
    edit(again, result(again, 2022, '36.74')?.score === 1 ? 1 : 2)
    again.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('kerja-'))).toEqual([])
  }
}, 600_000)

test('killed while copying: every copy that has a name is whole, and no change is lost', async () => {
  using dir = temporaryFolder()
  const { folder } = dir
  const store = openSafely(folder)
  enterBanten(store)
  issueOne(store, folder, '36.74')
  store.close()
  for (let round = 0; round < rounds; round += 1) {
    await killed('copyForever', Math.random() * 400, folder)
    const again = openSafely(folder)
    expect(journalCheck(again).ok).toBe(true)
    again.close()
    for (const { name } of copies(folder).slice(0, 3))
      await inspect({ folder, source: join(folder, 'backups', name), password: null, version, now: new Date() })
  }
}, 600_000)

test.each(['', 'rahasia kantor'])(
  'killed while exporting over an older file (password "%s"): the file is whole, the old or the new one',
  async (password) => {
    using dir = temporaryFolder()
    const { folder } = dir
    const store = openSafely(folder)
    enterBanten(store)
    store.close()
    const target = join(folder, 'kantor.piagam')
    await exportTo({ folder, target, password: password === '' ? null : password, version, now: new Date() })
    for (let round = 0; round < Math.ceil(rounds / 2); round += 1) {
      await killed('exportForever', Math.random() * 600, folder, target, password)
      const seen = await inspect({
        folder,
        source: target,
        password: password === '' ? null : password,
        version,
        now: new Date(),
      })
      expect(seen.copy.batches).toBe(1)
    }
  },
  600_000,
)

test('a swap over a damaged database that stops after any step is finished by the next start', async () => {
  // Every step is a rename; here each of them is the last one that was done.
  for (let steps = 0; steps <= 3; steps += 1) {
    using dir = temporaryFolder()
    const { folder } = dir
    const store = openSafely(folder)
    enterBanten(store)
    edit(store, 7)
    const { name } = await makeCopy({ folder, why: 'manual', version, now: new Date() })
    edit(store, 8)
    store.close()
    const home = join(folder, 'siap')
    mkdirSync(home)
    copyFileSync(join(folder, 'backups', name), join(home, 'piagam.sqlite'))
    writeFileSync(join(folder, 'piagam.sqlite-wal'), 'sisa')
    // What swapDamaged does, up to the step.
    mkdirSync(join(folder, 'rusak'))
    const aside = join('rusak', 'piagam-rusak-x.sqlite')
    renameSync(join(home, 'piagam.sqlite'), join(folder, 'siap-x.sqlite'))
    writeFileSync(join(folder, 'pemulihan.json'), JSON.stringify({ ready: 'siap-x.sqlite', aside }))
    if (steps >= 1) renameSync(join(folder, 'piagam.sqlite-wal'), join(folder, `${aside}-wal`))
    if (steps >= 2) renameSync(join(folder, 'piagam.sqlite'), join(folder, aside))
    if (steps >= 3) renameSync(join(folder, 'siap-x.sqlite'), join(folder, 'piagam.sqlite'))
    const again = openSafely(folder)
    expect(result(again, 2022, '36.74')?.score).toBe(7)
    again.close()
    expect(existsSync(join(folder, 'pemulihan.json'))).toBe(false)
    expect(readdirSync(join(folder, 'rusak')).toSorted()).toEqual([
      'piagam-rusak-x.sqlite',
      'piagam-rusak-x.sqlite-wal',
    ])
  }
})
