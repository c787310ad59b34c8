import { expect, test } from 'vitest'
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import { addBlock } from './blocks.ts'
import { addHold, holds, removeHold } from './holds.ts'
import { freeRunnings } from './numbers.ts'
import { run } from './sql.ts'
import { temporaryStore } from './testing.ts'

/** Repeatable chance (mulberry32). */
const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const kinds: readonly DocumentKind[] = ['certificate', 'ranking', 'report']

test.each([1, 2, 3, 4, 5, 6, 7, 8])('no running number is given twice, nor one kept for others (seed %i)', (seed) => {
  using made = temporaryStore()
  const { store } = made
  const random = chance(seed)
  const pick = (most: number): number => 1 + Math.floor(random() * most)
  const given = new Set<number>()
  const write = (change: () => void): void => {
    try {
      store.write({ kind: 'blocks', label: 'coba', undoable: false }, change)
    } catch (error) {
      // A rule may refuse what chance wants.
      if (!(error instanceof Error) || error.name !== 'Expected') throw error
    }
  }
  const give = (kind: DocumentKind): void =>
    write(() => {
      const [running] = freeRunnings(store, '2023', kind).take(1)
      if (running === undefined) return
      expect(given.has(running)).toBe(false)
      const over = holds(store, '2023').filter(({ first, last }) => first <= running && running <= last)
      expect(over.every((hold) => hold.kind === kind)).toBe(true)
      const id = `d${given.size}`
      run(
        store,
        `INSERT INTO document (id, kind, year, code, subject_key, subject, number, snapshot, snapshot_sha256, state, reserved_at)
         VALUES (?, ?, 2022, '36', ?, 'x', ?, '{}', '', 'void', '2023')`,
        id,
        kind,
        id,
        id,
      )
      run(store, 'INSERT INTO number (scope, running, number, document) VALUES (?, ?, ?, ?)', '2023', running, id, id)
      given.add(running)
    })
  for (let step = 0; step < 150; step += 1) {
    const kind = kinds[pick(kinds.length) - 1] ?? 'certificate'
    const first = pick(120)
    const what = random()
    if (what < 0.7) give(kind)
    else if (what < 0.82)
      write(
        () =>
          void addHold(store, {
            scope: '2023',
            first,
            last: first + pick(6),
            kind: random() < 0.5 ? kind : null,
            reason: 'coba',
          }),
      )
    else if (what < 0.88) write(() => removeHold(store, holds(store)[0]?.id ?? ''))
    else if (what < 0.94)
      write(() => {
        const device = random() < 0.3 ? store.device : 'laptop lain'
        addBlock(store, { device, scope: '2023', first, last: first + pick(30) })
      })
    else
      write(() => {
        // Another laptop gave a number of its own, told by a package.
        if (given.has(first)) return
        run(
          store,
          `INSERT INTO foreign_document (id, device, scope, running, kind, year, code, subject_key, subject, number, state, signed, reserved_at)
           VALUES (?, 'laptop lain', '2023', ?, 'certificate', 2022, '36', 'k', 'x', ?, 'issued', 0, '2023')`,
          `f${step}`,
          first,
          `f${step}`,
        )
        given.add(first)
      })
  }
  expect(given.size).toBeGreaterThan(20)
})
