import { expect, test } from 'vitest'
import { regions } from '../../../shared/domain/regions.ts'
import type { Body, Clean } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import type { Finding } from '../../../shared/views.ts'
import { readTable } from '../../render/tables/read.ts'
import type { SourceTable } from '../../render/tasks.ts'
import { plannedChanges } from './changes.ts'
import { type Current, type Known, targetKey } from './current.ts'
import { directoryOf } from './directory.ts'
import { type Plan, planImport } from './plan.ts'

const vertical: Body[] = [
  { code: 'x-kantah-1', type: 'kantah', name: 'Kota Batam', province: '21' },
  { code: 'x-polres-1', type: 'polres', name: 'Polres Cilegon', province: '36' },
]
const nothing: Current = {
  directory: directoryOf([...regions, ...vertical]),
  known: new Map(),
  closed: new Set(),
  decided: new Map(),
}
const knowing = (
  ...known: [year: number, body: string, unit: string | null, score: number | null, clean?: Clean][]
) => ({
  ...nothing,
  known: new Map(
    known.map(([year, body, unit, score, clean = 'belum']): [string, Known] => [
      targetKey(year, body, unit),
      { score, clean, unit: unit === null ? null : 'id' },
    ]),
  ),
})

const tableOf = (...lines: string[]): Promise<SourceTable> =>
  readTable({ name: 'x.csv', bytes: new TextEncoder().encode(lines.join('\n')) })
const plan = async (lines: string[], current = nothing): Promise<Plan> =>
  planImport(await tableOf(...lines), current, 2026)
/** `column: reason` of every reason, and the written targets. */
const outcome = async (header: string, row: string): Promise<string> => {
  const { report, changes } = await plan([header, row])
  expect(report.read).toBe(1)
  expect(report.written + report.unchanged + (report.rejected.length > 0 ? 1 : 0)).toBe(1)
  const [change] = changes
  if (change !== undefined)
    return `${change.year} ${change.code} ${change.unit?.name ?? '-'} ${change.score?.after ?? '-'}`
  return report.rejected.map(({ column, value, reason }) => `${column} [${value}] ${reason}`).join(' | ')
}
const whole = async (...lines: string[]): Promise<string> => {
  try {
    await plan(lines)
  } catch (error) {
    if (error instanceof Expected) return `${error.value.code} ${error.value.field ?? ''}: ${error.message}`
    throw error
  }
  return 'planned'
}

test.each([
  ['88.83', '8883'],
  ['88,83', '8883'],
  ['88,83 ', '8883'],
  ['\u00A088,8', '8880'],
  ['100', '10000'],
  ['0', '0'],
])('the score %j is taken', async (text, hundredths) => {
  expect(await outcome('tahun;kode;nilai', `2022;36.74;${text}`)).toBe(`2022 36.74 - ${hundredths}`)
})

test.each([
  ['1.234', /^nilai \[1\.234\] Lebih dari dua desimal/u],
  ['88,835', /Lebih dari dua desimal/u],
  ['100,01', /^nilai \[100,01\] Nilai harus antara 0 dan 100/u],
  ['-1', /^nilai \[-1\] Nilai harus antara 0 dan 100/u],
  ['', /^nilai \[\] Nilai kosong/u],
  ['tinggi', /^nilai \[tinggi\] Bukan angka/u],
  ['88%', /Bukan angka/u],
  ['=80+8', /^nilai \[=80\+8\] Sel berisi rumus/u],
])('the score %j is rejected with column, value and reason', async (text, said) => {
  expect(await outcome('tahun;kode;nilai', `2022;36.74;${text}`)).toMatch(said)
})

test.each([
  ['2020', /Tahun 2020 tidak ada penilaian/u],
  ['2012', /tahun 2012/u],
  ['2031', /belum berjalan/u],
  ['', /Tahun kosong/u],
  ['22', /Bukan tahun/u],
])('the year %j is rejected', async (text, said) => {
  expect(await outcome('tahun;kode;nilai', `${text};36.74;88,83`)).toMatch(said)
})

const full = 'tahun;kode;nama;jenis;provinsi;nilai'
test.each([
  ['2022;36.74;Tangerang Selatan;kota;Banten;88,83', '2022 36.74 - 8883'],
  ['2022;36.74;Kota Tangerang Selatan;;;88,83', '2022 36.74 - 8883'],
  ['2022;36,74;KOTA TANGERANG SELATAN;Kota;BANTEN;88,83', '2022 36.74 - 8883'],
  ["2022;'36.74;;;;88,83", '2022 36.74 - 8883'],
  ['2022;36;Banten;Provinsi;Banten;67,18', '2022 36 - 6718'],
  ['2022;;Tangerang Selatan;;;88,83', '2022 36.74 - 8883'],
  ['2022;;Tangerang;kabupaten;;88,54', '2022 36.03 - 8854'],
  ['2022;;Kab. Tangerang;;;88,54', '2022 36.03 - 8854'],
  ['2022;;Pemkot Tangerang;;Banten;88,47', '2022 36.71 - 8847'],
  ['2022;95.01;Jayawijaya;kabupaten;Papua;40,00', '2022 95.01 - 4000'],
])('%s is %s', async (row, written) => {
  expect(await outcome(full, row)).toBe(written)
})

test.each([
  // the kabupaten and the kota of one name
  ['2022;36.71;Tangerang;kabupaten;Banten;88,47', /^jenis \[kabupaten\] Kode 36\.71 adalah Kota Tangerang/u],
  [
    '2022;36.71;Kabupaten Tangerang;;;88,47',
    /^nama .*adalah Kota Tangerang, sedangkan .*Kabupaten Tangerang \(36\.03\)/u,
  ],
  ['2022;;Tangerang;;;88,47', /^nama \[Tangerang\] Nama ini dipakai .*36\.03.*36\.71.*kode atau jenis/u],
  ['2022;;Jambi;;;88,47', /Nama ini dipakai .*15.*15\.71/u],
  // the name of another region
  ['2022;36.74;Tangerang;;;88,83', /^nama .*Kode 36\.74 adalah Kota Tangerang Selatan/u],
  ['2022;36.74;Bandung;kota;Banten;88,83', /^nama .*Bandung/u],
  ['2022;36.74;Pelayanan Terpadu;;;88,83', /tidak cocok/u],
  ['2022;36.74;Tangerang Selatan;kota;Jambi;88,83', /^provinsi \[Jambi\] .*terletak di Provinsi Banten/u],
  ['2022;36.74;Tangerang Selatan;kota;Bantam Raya;88,83', /^provinsi .*tidak dikenal/u],
  // unknown
  ['2022;36.99;;;;88,83', /^kode \[36\.99\] Kode wilayah tidak dikenal/u],
  ['2022;99;;;;88,83', /Kode wilayah tidak dikenal/u],
  ['2022;tangsel;;;;88,83', /Kode wilayah tidak dikenal/u],
  ['2022;;Atlantis;;;88,83', /^nama \[Atlantis\] Tidak ada pemda “Atlantis”; isi kolom kode/u],
  ['2022;;Cilegon;kabupaten;;88,83', /Tidak ada pemda “kabupaten Cilegon”; yang ada: Kota Cilegon \(36\.72\)/u],
  ['2022;;Cilegon;kota;Jambi;88,83', /Tidak ada pemda/u],
  ['2022;;Cilegon;dinas;;88,83', /^jenis \[dinas\] Jenis pemda tidak dikenal/u],
  ['2022;;;;;88,83', /^kode \[\] Kode dan nama pemda kosong/u],
  ['2022;=A1;;;;88,83', /^kode \[=A1\] Sel berisi rumus/u],
])('%s is rejected', async (row, said) => {
  expect(await outcome(full, row)).toMatch(said)
})

test.each([
  // a spreadsheet made the number 35.1 of the code 35.10
  ['2022;35.1;Banyuwangi;;;90,00', '2022 35.10 - 9000'],
  ['2022;35.1;;;;90,00', /^kode \[35\.1\] Kode tidak lengkap; mungkin Kabupaten Banyuwangi \(35\.10\)/u],
  ['2022;35.1;Malang;kabupaten;;90,00', /^kode \[35\.1\] Kode tidak lengkap/u],
  ['2022;36.7;Tangerang;;;90,00', /^kode \[36\.7\] Kode wilayah tidak dikenal/u],
  // BPS writes no point, and its codes differ in places
  ['2022;3674;Tangerang Selatan;;;88,83', '2022 36.74 - 8883'],
  ['2022;3674;;;;88,83', /Kode tidak lengkap/u],
])('the doubtful code in %s is only taken when the name says the same', async (row, expected) => {
  const said = await outcome(full, row)
  if (typeof expected === 'string') expect(said).toBe(expected)
  else expect(said).toMatch(expected)
})

const kinds = (findings: Finding[]): string[] =>
  findings.map(({ kind, published, computed }) => `${kind}: ${published} -> ${computed}`)

test.each([
  ['2022;74.72;Bau Bau;kota;Sulawesi Tenggara;80', []],
  ['2022;36.74;Tangsel;kota;Banten;88,83', ['name: Tangsel -> Kota Tangerang Selatan']],
  ['2022;36.74;Tangerang Selatn;kota;Banten;88,83', ['name: Tangerang Selatn -> Kota Tangerang Selatan']],
  ['2022;95.01;Jayawijaya;kabupaten;Papua;40,00', ['name: Papua -> Provinsi Papua Pegunungan']],
  ['2022;35.1;Banyuwangi;;;90,00', ['name: 35.1 -> 35.10']],
])('%s is taken and its spelling reported', async (row, expected) => {
  const { report } = await plan([full, row])
  expect(report.written).toBe(1)
  if (expected.length > 0) expect(kinds(report.findings)).toEqual(expected)
})

test('another spelling of a name is a finding, another case is not', async () => {
  const { report } = await plan([
    full,
    '2022;74.72;Baubau;kota;;80',
    '2022;74.72;BAU BAU;kota;;80',
    '2022;74.72;Bau-Bau;;;80',
  ])
  const official = regions.find(({ code }) => code === '74.72')?.name ?? ''
  expect(report.rejected).toEqual([])
  const differing = ['Baubau', 'BAU BAU', 'Bau-Bau'].filter((name) => name.toLowerCase() !== official.toLowerCase())
  expect(report.findings.map(({ published }) => published)).toEqual(differing)
})

test('two rows for one body and year: equal ones count once, different ones are all rejected', async () => {
  const { report, changes } = await plan([
    'tahun;kode;nilai',
    '2022;36.74;88,83',
    '2022;36.74;88,83',
    '2022;36.71;88,47',
    '2022;36.03;88,54',
    '2022;36.71;88,48',
    '2021;36.71;74,95',
  ])
  expect(report).toMatchObject({ read: 6, written: 3, unchanged: 1 })
  expect(report.rejected.map(({ row, column, value }) => `${row} ${column} ${value}`)).toEqual([
    '4 nilai 88,47',
    '6 nilai 88,48',
  ])
  expect(changes.map(({ code, year }) => `${code} ${year}`)).toEqual(['36.74 2022', '36.03 2022', '36.71 2021'])
})

test('cells that shifted because of a decimal comma are not half read', async () => {
  expect(await outcome('tahun,kode,nilai', '2022,36.74,88,83')).toMatch(
    /^Kolom D \[83\] Baris ini punya sel lebih banyak/u,
  )
})

test('every reason against a row is listed, and the row counts once', async () => {
  const { report } = await plan(['tahun;kode;nilai;clean and clear', '2020;36.99;1.234;mungkin', '2022;36.74;88,83;ya'])
  expect(report).toMatchObject({ read: 2, written: 1, unchanged: 0 })
  expect(report.rejected).toHaveLength(1)
  expect(report.rejected[0]?.column).toBe('tahun')
  for (const column of ['kode "', 'nilai "', 'clean and clear "']) expect(report.rejected[0]?.reason).toContain(column)
})

test.each([
  ['ya', 'ya'],
  ['YES', 'ya'],
  ['1', 'ya'],
  ['Tidak', 'tidak'],
  ['no', 'tidak'],
  ['0', 'tidak'],
])('clean and clear %j is %s', async (text, clean) => {
  const { changes } = await plan(['tahun;kode;nilai;clean_and_clear', `2023;36.74;94,46;${text}`])
  expect(changes[0]?.clean).toEqual({ before: 'belum', after: clean })
})

test('an empty clean and clear leaves what is there, "belum" takes it back', async () => {
  const current = knowing([2023, '36.74', null, 9446, 'ya'])
  const header = 'tahun;kode;nilai;clean_and_clear'
  expect((await plan([header, '2023;36.74;94,46;'], current)).report).toMatchObject({ written: 0, unchanged: 1 })
  expect((await plan([header, '2023;36.74;94,46;belum'], current)).changes[0]?.clean).toEqual({
    before: 'ya',
    after: 'belum',
  })
})

test('a file may set clean and clear alone', async () => {
  const current = knowing([2023, '36.74', null, 9446])
  const { report, changes } = await plan(['tahun;kode;clean_and_clear', '2023;36.74;ya', '2023;36.71;'], current)
  expect(report).toMatchObject({ written: 1, unchanged: 0 })
  expect(report.rejected).toMatchObject([{ row: 3, column: 'clean_and_clear' }])
  expect(changes[0]?.score).toBeUndefined()
})

const printed = 'tahun;kode;nilai;zona;kategori;opini'
test.each([
  ['2022;36.74;88,83;hijau;A;Kualitas Tertinggi', []],
  ['2022;36.74;88,83;Zona Hijau;Kategori A;Opini Kualitas Tertinggi', []],
  ['2022;36.74;88,83;-;;–', []],
  ['2022;36.74;88,00;HIJAU;a;KUALITAS TERTINGGI', []],
  ['2022;36.74;87,99;hijau;A;Kualitas Tinggi', ['category: A -> B']],
  [
    '2022;36.74;77,99;hijau;C;Kualitas Tinggi',
    ['zone: hijau -> kuning', 'opinion: Kualitas Tinggi -> Kualitas Sedang'],
  ],
  ['2018;36;80,74;hijau;;Kepatuhan Tinggi', []],
  ['2019;15.01;80,13;kuning;;', []],
  ['2021;36.74;80,99;hijau;A;', ['zone: hijau -> kuning', 'category: A -> ']],
  ['2025;36.71;84,25;;;Opini Kualitas Tinggi', []],
  ['2025;36.71;84,25;;;Baik', []],
  ['2025;36.71;88,06;;;Kualitas Tertinggi Tanpa Maladministrasi', []],
  ['2025;36.71;84,25;hijau;;Cukup', ['zone: hijau -> ', 'opinion: Cukup -> Kualitas Tinggi']],
  ['2022;36.74;88,83;;;Sangat Baik', ['opinion: Sangat Baik -> Kualitas Tertinggi']],
])('%s: findings %j', async (row, expected) => {
  const { report } = await plan([printed, row])
  expect(report.written).toBe(1)
  expect(kinds(report.findings)).toEqual(expected)
})

test('a formula beside the score is only compared, in the score it is rejected', async () => {
  const { report } = await plan(['tahun;kode;nilai;peringkat;zona', '2022;36.74;88,83;=RANK(C2);=A1'])
  expect(report.written).toBe(1)
  expect(report.findings.map(({ kind }) => kind)).toEqual(['zone'])
})

const ranked = 'tahun;kode;nilai;peringkat;set_id;set_complete'
const banten = (ranks: string[], complete = 'yes'): string[] => [
  ranked,
  `2022;36.74;88,83;${ranks[0]};b;${complete}`,
  `2022;36.03;88,54;${ranks[1]};b;${complete}`,
  `2022;36.71;88,47;${ranks[2]};b;${complete}`,
  `2022;36.01;88,47;${ranks[3]};b;${complete}`,
  `2022;36;67,18;${ranks[4]};b;${complete}`,
]
test.each([
  [['1', '2', '3', '3', '5'], []],
  [['1', '2', '4', '3', '5'], []],
  // without the province, and kota and kabupaten apart
  [['1', '2', '3', '3', ''], []],
  [['1', '1', '2', '2', '1'], []],
  [['2', '2', '3', '3', '5'], ['rank: 2 -> 1']],
  [['1', '2', '3', '3', '7'], ['rank: 7 -> 5']],
  [['1', '2', 'satu', '3', '5'], ['rank: satu -> 3']],
])('ranks %j of a complete list give %j', async (ranks, expected) => {
  const { report } = await plan(banten(ranks))
  expect(kinds(report.findings)).toEqual(expected)
})

test('ranks are only checked where the list says it is complete', async () => {
  const { report } = await plan(banten(['9', '9', '9', '9', '9'], 'no'))
  expect(report.findings).toEqual([])
})

test('a list that lost a row can no longer tell ranks', async () => {
  const { report } = await plan([...banten(['1', '3', '4', '4', '6']), '2022;36.72;1.234;2;b;yes'])
  expect(report.rejected).toHaveLength(1)
  expect(report.findings).toEqual([])
})

test('a row with a unit is about the unit, whatever the case of its name', async () => {
  const current = knowing([2022, '36.74', 'UPT Puskesmas Kampung Sawah', 8945])
  const { report, changes } = await plan(
    [
      'tahun;kode;lokus;locus_type;nilai',
      '2022;36.74;upt puskesmas kampung  sawah;puskesmas;89,45',
      '2022;36.74;DPMPTSP;dpmptsp;91,18',
      '2022;36.74;DPMPTSP;dpmptsp;91,18',
      '2022;36.74;;;88,83',
    ],
    current,
  )
  expect(report).toMatchObject({ written: 2, unchanged: 2, rejected: [] })
  expect(changes.map(({ unit }) => unit)).toEqual([{ name: 'DPMPTSP', type: 'dpmptsp' }, null])
})

test('the mean of units is held against the official score once the file is in', async () => {
  const rows = ['tahun;kode;unit;nilai', '2023;36.72;A;90,00', '2023;36.72;B;91,00', '2021;36.72;A;50']
  expect((await plan(rows)).report.findings).toEqual([])
  const known = knowing([2023, '36.72', null, 8945], [2021, '36.72', null, 9000])
  expect((await plan(rows, known)).report.findings).toEqual([
    { row: 2, kind: 'mean', published: '89,45', computed: '90,50' },
  ])
  expect((await plan([...rows, '2023;36.72;;90,49'], known)).report.findings).toEqual([])
})

test('Polres and Kantah are bodies of their own and must exist', async () => {
  const header = 'tahun;provinsi;unit_type;unit;nilai'
  expect(await outcome(header, '2024;Kepulauan Riau;kantah;Kantor Pertanahan Kota Batam;90,87')).toBe(
    '2024 x-kantah-1 - 9087',
  )
  expect(await outcome(header, '2024;Kepulauan Riau;kantah;Kantor Pertanahan Kabupaten Lingga;89,45')).toMatch(
    /^unit \[.*Lingga\] Instansi ini belum ada\. Tambahkan di layar Hasil/u,
  )
  expect(await outcome(header, '2024;Jambi;kantah;Kota Batam;90,87')).toMatch(/belum ada/u)
  expect(await outcome('tahun;nama;jenis;nilai', '2024;Polres Cilegon;polres;90,87')).toBe('2024 x-polres-1 - 9087')
  expect(await outcome('tahun;kode;nama;nilai', '2024;x-polres-1;Polres Cilegon;90,87')).toBe('2024 x-polres-1 - 9087')
  expect(await outcome('tahun;nama;nilai', '2024;Polres Cilegon;90,87')).toBe('2024 x-polres-1 - 9087')
  expect(await outcome('tahun;unit;nilai', '2024;Kantor Pertanahan Kota Batam;90,87')).toBe('2024 x-kantah-1 - 9087')
  expect(await outcome('tahun;unit;nilai', '2024;Puskesmas Jombang;90,87')).toMatch(
    /^unit .*Kode dan nama pemda kosong/u,
  )
  expect(await outcome('tahun;kode;unit;jenis unit;nilai', '2024;36.72;Polresta Cilegon;polres;90,87')).toBe(
    '2024 x-polres-1 - 9087',
  )
})

test.each([
  [['a;b;c', '1;2;3'], /^input : Tidak ada kolom yang dikenal/u],
  [['kode;nilai', '36.74;88,83'], /^input tahun: Kolom tahun tidak ditemukan/u],
  [['tahun;kode', '2022;36.74'], /^input nilai: Kolom nilai tidak ditemukan/u],
  [['tahun;nilai', '2022;88,83'], /^input kode: Kolom kode atau nama/u],
  [['tahun;kode;nilai;skor', '2022;36.74;88,83;1'], /“nilai” dan “skor” berarti sama/u],
  [['tahun;kode;kode;nilai', '2022;36.74;36.71;1'], /“kode” dan “kode” berarti sama/u],
])('a file with the columns %j cannot be imported', async (lines, said) => {
  expect(await whole(...lines)).toMatch(said)
})

test('headers are known in both languages, and everything else is named as ignored', async () => {
  const english = await plan([
    'Year,Kemendagri Code,Entity,Entity Type,Province,Locus,Locus Type,Score,Clean & Clear,Zone,Category,Opinion,Rank,BPS Code,,Catatan',
    '2022,36.74,Tangerang Selatan,kota,Banten,,,88.83,ya,hijau,A,Kualitas Tertinggi,1,3674,x,y',
  ])
  expect(english.columns.map(({ field }) => field)).toEqual(
    'year code name type province unit unitType score clean zone category opinion rank'.split(' '),
  )
  expect(english.report.ignoredColumns).toEqual(['BPS Code', 'Kolom O', 'Catatan'])
  const indonesian = await plan([
    'No;TAHUN;Kode Wilayah;Pemda;Jenis;Provinsi;Nama Unit;Jenis Unit;Nilai Akhir;clean_and_clear;Zona;Kategori;Predikat;Peringkat',
    '1;2022;36.74;Tangerang Selatan;kota;Banten;;;88,83;ya;hijau;A;Kualitas Tertinggi;1',
  ])
  expect(indonesian.columns).toHaveLength(13)
  expect(indonesian.report).toMatchObject({ written: 1, rejected: [], findings: [], ignoredColumns: ['No'] })
})

test('changes are listed for a person, up to a limit', async () => {
  const { changes } = await plan(
    ['tahun;kode;nilai;cnc', '2023;36.74;94,46;ya', '2023;36.71;93,21;tidak'],
    knowing([2023, '36.74', null, 8883]),
  )
  expect(plannedChanges(changes, 3)).toEqual([
    {
      row: 2,
      year: 2023,
      code: '36.74',
      body: 'Kota Tangerang Selatan',
      unit: null,
      field: 'score',
      before: '88,83',
      after: '94,46',
    },
    {
      row: 2,
      year: 2023,
      code: '36.74',
      body: 'Kota Tangerang Selatan',
      unit: null,
      field: 'clean',
      before: 'belum diisi',
      after: 'ya',
    },
    {
      row: 3,
      year: 2023,
      code: '36.71',
      body: 'Kota Tangerang',
      unit: null,
      field: 'score',
      before: null,
      after: '93,21',
    },
  ])
})

test('rows that would change a closed year are rejected, equal ones are not', async () => {
  const current = { ...knowing([2022, '36.74', null, 8883]), closed: new Set([2022]) }
  const rows = ['2022;36.74;88,83', '2022;36.71;88,47', '2023;36.71;90,00']
  const { report, changes } = await plan(['year;code;score', ...rows], current)
  expect(report).toMatchObject({ read: 3, written: 1, unchanged: 1 })
  expect(report.rejected).toEqual([
    { row: 3, column: 'year', value: '2022', reason: expect.stringContaining('sudah ditutup') as string },
  ])
  expect(changes.map(({ year, code }) => [year, code])).toEqual([[2023, '36.71']])
})

test('a file does not say otherwise than oversight products about clean and clear', async () => {
  const decided = new Map([[targetKey(2022, '36.74', null), 'tidak' as const]])
  const rows = ['2022;36.74;88,83;ya', '2022;36.71;88,47;ya']
  const { report, changes } = await plan(['year;code;score;clean_clear', ...rows], { ...nothing, decided })
  expect(report.rejected).toEqual([
    { row: 2, column: 'clean_clear', value: 'ya', reason: expect.stringContaining('produk pengawasan') as string },
  ])
  expect(changes.map(({ code }) => code)).toEqual(['36.71'])
  const same = await plan(['year;code;score;clean_clear', '2022;36.74;88,83;tidak'], { ...nothing, decided })
  expect(same.report).toMatchObject({ written: 1, rejected: [] })
})
