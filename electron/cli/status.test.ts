import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, freshFolder, piagam } from './fixture.ts'

interface StatusJson {
  counts: Record<string, number>
  blockers: string[]
  rows: {
    code: string
    name: string
    state: string
    counts: Record<string, number>
    units: { name: string; state: string }[]
  }[]
}

test('status tells bodies by states; undo says what it took back', async () => {
  const folder = freshFolder()
  const file = join(folder, 'unit.csv')
  writeFileSync(file, 'tahun;kode;unit;nilai\n2022;36.74;Dinas Sosial;89,08\n2022;36.74;Disdukcapil;88,35\n')
  await piagam(folder, 'import', file)
  const status = answer(await piagam(folder, 'status', '--year', '2022', '--region', '36', '--json')) as StatusJson
  expect(status).toMatchObject({
    counts: { draf: 2, diajukan: 0, diverifikasi: 0, disahkan: 0 },
    blockers: ['Nomor dan tanggal keputusan pusat belum diisi.'],
    rows: [
      { code: '36.74', name: 'Kota Tangerang Selatan', state: 'draf', units: [{ state: 'draf' }, { state: 'draf' }] },
    ],
  })
  const text = (await piagam(folder, 'status', '--year', '2022', '--region', '36.74')).stdout
  expect(text).toContain('Kota Tangerang Selatan 2022')
  expect(text).toMatch(/Kota Tangerang Selatan +2 +0 +0 +0/)
  expect((await piagam(folder, 'undo')).stdout).toBe('Diurungkan: Impor unit.csv (3 perubahan)\n')
  expect((await piagam(folder, 'status', '--year', '2022', '--region', 'ID')).stdout).toContain('belum ada unit')
  expect((await piagam(folder, 'status', '--year', '2022', '--region', '99')).status).toBe(2)
  expect((await piagam(folder, 'status', '--year', '2020', '--region', '36')).stdout).toContain('Tidak ada penilaian')
})

test('a vertical body is added with a key of its own, once', async () => {
  const folder = freshFolder()
  const add = ['body', 'add', 'Cilegon', '--type', 'polres', '--province', '36']
  const added = answer(await piagam(folder, ...add, '--json')) as { code: string }
  expect(added).toMatchObject({ code: expect.stringMatching(/^x-polres-/) as string, name: 'Cilegon', province: '36' })
  expect(await piagam(folder, ...add)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('sudah ada') as string,
  })
  expect((await piagam(folder, 'body', 'add', 'Banten', '--type', 'provinsi')).status).toBe(2)
  expect((await piagam(folder, 'body', 'add', 'X', '--type', 'polres', '--province', '36.74')).status).toBe(2)
  expect((await piagam(folder, 'undo')).stdout).toContain('Diurungkan: Instansi baru Polres Cilegon')
})
