import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '../store/open.ts'
import { begin } from '../service/office/begin.ts'
import { runTask } from '../render/run.ts'
import { quietJob } from '../service/fixture.ts'
import { answer, freshFolder, piagam } from './fixture.ts'

let folder: string
beforeAll(async () => {
  folder = freshFolder()
  const store = openStore(join(folder, 'data'))
  const context = {
    store,
    folder: join(folder, 'data'),
    now: () => new Date(),
    render: { width: 1, run: runTask, close: () => Promise.resolve() },
    emit: () => undefined,
    job: () => quietJob,
    version: '0.0.0',
  }
  await begin(context, { choice: 'sample' })
  store.close()
})
const tangsel = ['score', '--year', '2022', '--code', '36.74']

test('score of a body: computed before rounding, official beside it, every unit with how far it is', async () => {
  const json = answer(await piagam(folder, ...tangsel, '--json'))
  expect(json).toMatchObject({
    year: 2022,
    code: '36.74',
    name: 'Kota Tangerang Selatan',
    scheme: 'opini-2022',
    official: 88.83,
    differs: false,
    zone: 'hijau',
    exact: expect.stringMatching(/^\d\d\.\d{6}$/) as string,
  })
  const { units, ...rest } = json as { units: Record<string, unknown>[] }
  expect(rest).not.toHaveProperty('explain')
  expect(units).toHaveLength(6)
  expect(units.find(({ name }) => name === 'DPMPTSP')).toEqual({
    name: 'DPMPTSP',
    type: 'dpmptsp',
    instrument: 'contoh-opini-2022',
    computed: 91.18,
    exact: '91.184755',
    complete: true,
    filled: 45,
    required: 45,
    problem: null,
    zone: 'hijau',
    category: 'A',
    opinion: 'Kualitas Tertinggi',
    official: 91.18,
    differs: false,
  })
})

test('score of one unit explains down to the cell, in JSON and in words', async () => {
  const json = answer(await piagam(folder, ...tangsel, '--unit', 'dinas sosial', '--explain', '--json'))
  expect(json).toMatchObject({
    unit: { name: 'Dinas Sosial', computed: 89.08 },
    explain: {
      dimensions: [
        {
          code: 'IN',
          weight: 21.85,
          indicators: expect.arrayContaining([expect.objectContaining({ code: 'IN-01', share: 12.22 })]) as unknown,
        },
        { code: 'PR' },
        { code: 'OU' },
        { code: 'PG' },
      ],
    },
  })
  const { status, stdout } = await piagam(folder, ...tangsel, '--unit', 'Dinas Sosial', '--explain')
  expect(status).toBe(0)
  expect(stdout).toContain('dibulatkan satu kali menjadi 89,08.')
  expect(stdout).toMatch(/IN-01 Pengetahuan .* 2\/3/)
  expect((await piagam(folder, ...tangsel, '--explain')).stdout).toContain(
    'rata-rata 5 unit sebelum nilai unit dibulatkan',
  )
})

test.each([
  [['--unit', 'Tidak Ada'], 1, 'tidak memiliki unit'],
  [['--code', '99.99'], 2, 'bukan kode'],
])('what cannot be answered says why: %j', async (more, status, message) => {
  const ran = await piagam(
    folder,
    'score',
    '--year',
    '2022',
    ...(more[0] === '--code' ? [] : ['--code', '36.74']),
    ...more,
  )
  expect(ran.status).toBe(status)
  expect(ran.stderr).toContain(message)
})

test('instrument: out, in again without a second copy, listed and used', async () => {
  const out = join(folder, 'instrumen.xlsx')
  expect(answer(await piagam(folder, 'instrument', 'export', '--year', '2022', '--out', out, '--json'))).toMatchObject({
    id: 'contoh-opini-2022',
    indicators: 45,
    file: out,
  })
  expect(existsSync(out)).toBe(true)
  expect(answer(await piagam(folder, 'instrument', 'import', out, '--json'))).toMatchObject({
    id: 'contoh-opini-2022',
    written: false,
    problems: [],
  })
  const { instruments } = answer(await piagam(folder, 'instrument', 'list', '--json')) as { instruments: unknown[] }
  expect(instruments).toHaveLength(1)
  const used = await piagam(folder, 'instrument', 'use', '--year', '2023', '--id', 'contoh-opini-2022', '--json')
  expect(answer(used)).toMatchObject({ year: 2023, type: '', version: 1 })
  expect((await piagam(folder, 'instrument', 'use', '--year', '2025', '--id', 'contoh-opini-2022')).stderr).toContain(
    'skema lain',
  )
  expect((await piagam(folder, 'instrument', 'export', '--out', out)).status).toBe(2)
})
