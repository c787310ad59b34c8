import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { batches } from '../../store/batches.ts'
import { units } from '../../store/units.ts'
import { bigFile } from './big-file.ts'
import { bench } from './harness.ts'
import { importFile } from './import.ts'

/** Starts the import elsewhere and kills it with no warning when it has written `rows` rows. */
const killedAt = async (folder: string, rows: number): Promise<boolean> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./crash-child.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let finished = false
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      if (line === 'selesai') finished = true
      const [done = '', total = ''] = line.split(' ')
      if (total === '50000' && Number(done) >= rows) child.kill('SIGKILL')
    }
  })
  await once(child, 'exit')
  return finished
}

test('an import killed in the middle is all there or not at all', { timeout: 120_000 }, async () => {
  const at = bench()
  at.ctx.store.close()
  for (const rows of [2000, 40_000]) {
    expect(await killedAt(at.folder, rows)).toBe(false)
    const again = bench(at.folder)
    const { store } = again.ctx
    expect(units(store, 2022).length + units(store, 2023).length).toBe(0)
    expect(batches(store)).toEqual([])
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
    store.close()
  }
  const after = bench(at.folder)
  expect(await importFile(after.ctx, bigFile(2000))).toMatchObject({ written: 2000 })
  after.ctx.store.close()
  rmSync(at.folder, { recursive: true, force: true })
})
