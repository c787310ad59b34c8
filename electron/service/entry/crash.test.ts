import { once } from 'node:events'
import { expect, test } from 'vitest'
import { batches } from '../../store/batches.ts'
import { openStore } from '../../store/open.ts'
import { get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { spawnFunction } from '../../store/testing.ts'
import { temporaryFolder } from '../fixture.ts'
import { redo, undo } from '../safety/undo.ts'
import { block, codesOf, enterManyUnits, largeInstrument, useInstrument, valuesOf } from './fixture.ts'
import { writeCells } from './write.ts'

const child = new URL('./crash-child.ts', import.meta.url)
const cellCount = (store: Store) => get<{ n: number }>(store, 'SELECT count(*) AS n FROM cell')?.n

/** Pastes in a process of its own and kills it without warning once it has written that many cells. */
const killedAt = async (folder: string, units: string[], codes: string[], rows: number) => {
  const pasting = spawnFunction(child, 'pasteAndTell', folder, units.join(' '), codes.join(' '))
  let told = 0
  let finished = false
  pasting.stdout?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().trim().split('\n')) {
      if (line === 'selesai') finished = true
      else told = Number(line)
      if (told >= rows) pasting.kill('SIGKILL')
    }
  })
  const [, signal] = (await once(pasting, 'exit')) as [number | null, string | null]
  return { told, finished, signal }
}

test(
  'a paste of 20,000 cells killed at any moment is all there or not at all, and undo still works',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    const before = openStore(folder)
    const units = enterManyUnits(before, 500)
    const content = largeInstrument(40)
    useInstrument(before, content, { year: 2023 })
    const codes = codesOf(content)
    const [first = '', second = ''] = units
    const [code = ''] = codes
    const edit = (store: Store, unit: string, text: string) =>
      writeCells(store, { year: 2023, how: 'edit', cells: [{ unit, indicator: code, text }] })
    edit(before, first, '1')
    edit(before, first, '2')
    let known = batches(before).length
    before.close()

    for (const rows of [500, 8000, 15_000]) {
      const { told, finished, signal } = await killedAt(folder, units, codes, rows)
      expect({ finished, signal }).toEqual({ finished: false, signal: 'SIGKILL' })
      expect(told).toBeGreaterThanOrEqual(rows)
      const store = openStore(folder)
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(cellCount(store)).toBe(1)
      expect(valuesOf(store, first)).toEqual({ [code]: 200 })
      expect(batches(store)).toHaveLength(known)
      expect(undo({ store }).label).toBe('Isi nilai IN-01 Unit 1 2023: 1 → 2')
      expect(valuesOf(store, first)).toEqual({ [code]: 100 })
      redo({ store })
      // Undo and redo are batches of their own.
      known += 2
      store.close()
    }

    const after = openStore(folder)
    const { written } = writeCells(after, { year: 2023, how: 'paste', cells: block(units, codes, () => '3') })
    expect(written).toBe(20_000)
    expect(undo({ store: after }).label).toBe('Tempel 20.000 sel, 500 unit 2023')
    expect(cellCount(after)).toBe(1)
    expect(valuesOf(after, second)).toEqual({})
    after.close()
  },
)
