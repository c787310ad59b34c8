import { array, assert, asyncProperty, constantFrom, property, tuple, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { regions } from '../../../shared/domain/regions.ts'
import { Expected } from '../../../shared/errors.ts'
import { readTable } from '../../render/tables/read.ts'
import type { SourceCell, SourceTable } from '../../render/tasks.ts'
import type { Known } from './current.ts'
import { targetKey } from './current.ts'
import { directoryOf } from './directory.ts'
import { planImport } from './plan.ts'

const directory = directoryOf(regions)
const headers = ['tahun', 'kode', 'nama', 'unit', 'nilai', 'cnc', 'zona', 'peringkat', 'set_complete']
const pick = (...texts: string[]) => constantFrom(...texts)
const row = tuple(
  pick('2022', '2022', '2023', '2020', ''),
  pick('36.74', '36.71', '36.03', '36', '35.1', '', 'x'),
  pick('', '', 'Tangerang Selatan', 'Kota Tangerang', 'Tangerang', 'Banyuwangi', 'Tangsel'),
  pick('', '', 'DPMPTSP', 'dpmptsp', 'Dinas Sosial'),
  pick('88,83', '88.83', '77', '1.234', '', '=1'),
  pick('', 'ya', 'tidak', 'belum', '?'),
  pick('', 'hijau', 'merah'),
  pick('', '1', '2', 'x'),
  pick('yes', 'no'),
)
const cell = (text: string): SourceCell => ({
  text,
  kind: text === '' ? 'empty' : text.startsWith('=') ? 'formula' : 'text',
})
const tableOf = (rows: readonly (readonly string[])[]): SourceTable => ({
  sheet: null,
  headers,
  rows: rows.map((texts, i) => ({ row: i + 2, cells: texts.map(cell) })),
})

test('every row is counted once, and once written nothing is left to write', () => {
  assert(
    property(array(row, { maxLength: 12 }), (rows) => {
      const table = tableOf(rows)
      const known = new Map<string, Known>()
      const { report, changes } = planImport(table, { directory, known, closed: new Set(), decided: new Map() }, 2026)
      const rejected = new Set(report.rejected.map((entry) => entry.row))
      expect(report.written + report.unchanged + rejected.size).toBe(rows.length)
      expect(changes).toHaveLength(report.written)
      expect(changes.filter((change) => rejected.has(change.row))).toEqual([])
      expect(report.findings.filter((finding) => rejected.has(finding.row))).toEqual([])
      for (const { year, code, unit, score, clean } of changes) {
        const key = targetKey(year, code, unit?.name ?? null)
        const before = known.get(key) ?? { score: null, clean: 'belum', unit: null }
        known.set(key, { ...before, score: score?.after ?? before.score, clean: clean?.after ?? before.clean })
      }
      const again = planImport(table, { directory, known, closed: new Set(), decided: new Map() }, 2026).report
      expect(again.written).toBe(0)
      expect(again.rejected).toEqual(report.rejected)
    }),
    { numRuns: 400 },
  )
})

test('whatever bytes a file has, it is a table or an expected error', async () => {
  const start = constantFrom('', 'PK\u0003\u0004', '\uFEFF', 'tahun;kode;nilai\n', 'tahun,kode\n"', '\0\u0001', '%PDF')
  await assert(
    asyncProperty(start, uint8Array({ maxLength: 300 }), async (head, tail) => {
      const bytes = new Uint8Array(Buffer.concat([Buffer.from(head), tail]))
      const outcome: unknown = await readTable({ name: 'x', bytes }).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Expected)
    }),
    { numRuns: 500 },
  )
})
