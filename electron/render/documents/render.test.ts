import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemoKey } from '../sign/demo-key.ts'
import type { SigningKey } from '../tasks.ts'
import { snapshotSha256 } from './render.ts'
import { ask, certificate, drawn, ranking, recap, report, textOf } from './testing.ts'

const named = (unit: string) =>
  certificate({ recipient: { code: '36.74', type: 'kota', body: 'Kota Tangerang Selatan', unit }, rank: null })

let key: SigningKey
beforeAll(async () => {
  key = (await makeDemoKey({ at: '2023-01-24T00:00:00.000Z', passphrase: null })).key
})

describe('a certificate', () => {
  test('says who, what, which number and who signs, as text', async () => {
    const { file } = await drawn(certificate())
    const text = textOf(file)
    for (const said of [
      'OMBUDSMAN REPUBLIK INDONESIA PERWAKILAN BANTEN',
      'PIAGAM PENGHARGAAN',
      'Pemerintah Kota Tangerang Selatan',
      'Opini Kualitas Tertinggi',
      'Nilai 88,83',
      'Kategori A',
      'Zona hijau',
      'Peringkat 1 dari 9 se-Provinsi Banten',
      'Berdasarkan Keputusan Nomor 1 Tahun 2022 tanggal 22 Desember 2022',
      'Serang, 24 Januari 2023',
      'KEPALA PERWAKILAN,',
      'Nama Penanda Tangan',
      '001/PIAGAM/BTN/I/2023',
      snapshotSha256(certificate()).slice(0, 16),
    ])
      expect(text).toContain(said)
    expect(text.match(/PIAGAM PENGHARGAAN/g)).toHaveLength(1)
  })

  test('of a unit names the unit and the government it belongs to', async () => {
    const recipient = {
      code: '36.74',
      type: 'kota',
      body: 'Kota Tangerang Selatan',
      unit: 'Puskesmas Pondok Pucung',
    } as const
    const text = textOf((await drawn(certificate({ recipient, rank: null }))).file)
    expect(text).toContain('Puskesmas Pondok Pucung Pemerintah Kota Tangerang Selatan')
    expect(text).not.toContain('Peringkat')
  })

  test('keeps its letters and bytes whatever was drawn before it', async () => {
    const before = await drawn(named('Dinas Energi A'))
    for (const accented of ['Café Ä', '"Bunda"; 50%: a/b', 'Ängsé É']) await drawn(named(accented))
    const after = await drawn(named('Dinas Energi A'))
    expect(textOf(after.file)).toContain('Dinas Energi A')
    expect(textOf((await drawn(named("Ma'arif No. 1, Bunda's"))).file)).toContain("Ma'arif No. 1, Bunda's")
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true)
  })

  test.each([
    ['Puskesmas 漢字', ['漢', '字']],
    ['Puskesmas 😀', ['😀']],
    ['\u202Eakub', ['\u202E']],
    ['مركز', ['م', 'ر', 'ك', 'ز']],
  ])('of "%s" is refused: the face cannot draw it', async (unit, details) => {
    await expect(drawn(named(unit))).rejects.toMatchObject({ value: { code: 'refused', details } })
  })

  test('keeps quotes, signs of paths and reserved names as they are', async () => {
    const unit = `Dinas "Kutip" 'Satu' a/b\\c: CON aux.pdf <x>?`
    expect(textOf((await drawn(named(unit))).file)).toContain(unit)
  })

  test('of an agency that is no region does not speak of a government', async () => {
    const recipient = { code: 'x-polres-1', type: 'polres', body: 'Polres Cilegon', unit: null } as const
    expect(textOf((await drawn(certificate({ recipient }))).file)).not.toContain('Pemerintah')
  })

  test('leaves out what a scheme or year does not have', async () => {
    const changes = { zone: null, category: null, quality: 'Sangat Baik', decision: null }
    const text = textOf((await drawn(certificate(changes))).file)
    expect(text).toContain('Mutu Sangat Baik')
    expect(text).not.toMatch(/Zona|Kategori|Berdasarkan/)
  })

  test('speaks of a signature only when it has one', async () => {
    const plain = await drawn(certificate())
    const signed = await drawn(certificate(), { key })
    expect(plain.signed).toBe(false)
    expect(textOf(plain.file)).not.toContain('Ditandatangani')
    expect(ask('pdfsig', [plain.file], { mayFail: true })).toContain('does not contain any signatures')
    expect(signed.signed).toBe(true)
    expect(textOf(signed.file)).toContain('Ditandatangani secara elektronik oleh')
    expect(textOf(signed.file)).toContain('24 Januari 2023 pukul 03.15 UTC')
    expect(ask('pdfsig', [signed.file], { mayFail: true })).toContain('Signature is Valid')
  })

  test.each([
    ['CONTOH', certificate({ sample: true }), false],
    ['PRATINJAU', certificate(), true],
  ])('prints %s across the page', async (word, snapshot, preview) => {
    expect(textOf((await drawn(snapshot, { preview })).file)).toContain(word)
    expect(textOf((await drawn(certificate())).file)).not.toContain(word)
  })

  test('in preview carries no number', async () => {
    const { file } = await drawn(certificate(), { preview: true })
    expect(textOf(file)).not.toContain('001/PIAGAM')
    expect(ask('pdfinfo', [file])).not.toContain('001/PIAGAM')
  })

  test.each([
    [
      'PNG',
      `data:image/png;base64,${readFileSync(new URL('./approved/certificate.png', import.meta.url)).toString('base64')}`,
    ],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><circle cx="10" cy="5" r="4"/></svg>'],
  ])('shows a logo given as %s', async (_, logo) => {
    const { file, pdf } = await drawn(certificate({ logo }))
    expect(ask('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors')
    expect(pdf.length).toBeGreaterThan((await drawn(certificate())).pdf.length)
  })
})

test('a recipient too long for three lines is refused by name, before a number is printed', async () => {
  const unit = 'Unit Pelaksana Teknis Daerah Pelayanan '.repeat(7).trim()
  const recipient = { code: '1', type: 'kota', body: 'Kota Uji', unit } as const
  await expect(drawn(certificate({ recipient }))).rejects.toMatchObject({
    value: { code: 'refused', field: 'recipient' },
  })
  await expect(drawn(certificate({ recipient }))).rejects.toThrow(unit)
})

describe('a ranking', () => {
  test('says scope, tie rule, every row, counts that add up and the mean', async () => {
    const text = textOf((await drawn(ranking(9))).file)
    expect(text).toContain('DAFTAR PERINGKAT Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022')
    expect(text).toContain('Cakupan: se-Provinsi Banten')
    expect(text).toContain('Nilai yang sama berbagi peringkat')
    expect(text).toMatch(/1 Kota Uji 1 92,83 hijau A Kualitas Tertinggi/)
    expect(text).toMatch(/9 Kota Uji 9 30,61 merah E Kualitas Terendah/)
    expect(text).toMatch(/Jumlah 9 100,00 %/)
    expect(text).toContain('Halaman 1 dari 1')
    expect(text).toContain('61,72')
  })

  test('leaves out columns without content', async () => {
    const { rows, ...rest } = ranking(3)
    const bare = rows.map((row) => Object.assign({}, row, { zone: null, category: null }))
    const text = textOf((await drawn({ ...rest, rows: bare, counts: [] })).file)
    expect(text).toContain('Peringkat Pemda Nilai Opini')
  })

  test('repeats its header, numbers its pages and signs once, on the last', async () => {
    const { file } = await drawn(ranking(514), { key })
    const pages = Number(/Pages: +(\d+)/.exec(ask('pdfinfo', [file]))?.[1])
    expect(pages).toBeGreaterThan(10)
    for (const page of [1, 2, pages]) {
      const text = ask('pdftotext', ['-layout', '-f', String(page), '-l', String(page), file, '-'])
      expect(text).toContain(`Halaman ${page} dari ${pages}`)
      expect(text).toMatch(/Peringkat +Pemda +Nilai/)
      expect(text.includes('Nama Penanda Tangan')).toBe(page === pages)
      expect(text.includes('Ditandatangani')).toBe(page === pages)
    }
    expect(textOf(file)).toContain('514 Kabupaten Uji 514')
    expect(ask('pdfsig', [file], { mayFail: true })).toContain('Signature is Valid')
  })

  test('stands without a single row', async () => {
    expect(textOf((await drawn(ranking(0))).file)).toContain('Jumlah 0 0,00 %')
  })
})

describe('a recapitulation', () => {
  test('says figures and sentences that agree, the year before, units, and vertical bodies apart', async () => {
    const snapshot = recap(9)
    const text = textOf((await drawn(snapshot)).file)
    for (const sentence of snapshot.sentences) expect(text).toContain(sentence.replaceAll('\u{a0}', ' '))
    expect(text).toContain('Pemerintah daerah 2021 Nilai Perubahan Zona Kategori')
    expect(text).toMatch(/Kota Uji 1 89,83 92,83 \+3,00 hijau A/)
    expect(text).toContain('Belum bernilai (1): Kabupaten Uji Tanpa Nilai.')
    expect(text).toMatch(/Puskesmas Uji Kota Uji 1 95,12/)
    expect(text).toMatch(/Instansi vertikal, dinilai tersendiri, rata-rata 84,20 .* Polres Uji 84,20/)
  })

  test('is refused when the face cannot draw a letter of a name, and not for what prints nothing', async () => {
    const [row] = recap(1).rows
    if (!row) throw new Error('no row')
    const ofBody = (name: string) => drawn(recap(1, { rows: [{ ...row, name }] }))
    await expect(ofBody('Kota 🎉 Uji')).rejects.toMatchObject({
      value: { code: 'refused', message: expect.stringContaining('🎉') as string, details: ['Kota 🎉 Uji'] },
    })
    expect(textOf((await ofBody('Kota\u{200b}\u{a0}Uji')).file)).toContain('Uji')
  })

  test('under another scheme has no columns of the year before', async () => {
    const before = { year: 2021, comparable: false, both: null }
    const text = textOf((await drawn(recap(3, { before }))).file)
    expect(text).toContain('Pemerintah daerah Nilai Zona Kategori')
    expect(text).not.toContain('Perubahan')
  })

  test('of the whole country repeats its header and signs once, on the last page', async () => {
    const { file } = await drawn(recap(514), { key })
    const pages = Number(/Pages: +(\d+)/.exec(ask('pdfinfo', [file]))?.[1])
    expect(ask('pdftotext', ['-layout', '-f', '5', '-l', '5', file, '-'])).toMatch(/Pemerintah daerah +2021 +Nilai/)
    expect(textOf(file).split('Nama Penanda Tangan')).toHaveLength(2)
    expect(textOf(file)).toContain(`Halaman ${pages} dari ${pages}`)
    expect(ask('pdfsig', [file], { mayFail: true })).toContain('Signature is Valid')
  })

  test('stands without a single score', async () => {
    const { counts } = recap(0)
    const bare = { counts, mean: null, units: null, vertical: null, before: null, sentences: ['Belum ada nilai.'] }
    expect(textOf((await drawn(recap(0, bare))).file)).toContain('Belum ada nilai.')
  })
})

const pagesOf = (file: string): number => Number(/Pages: +(\d+)/.exec(ask('pdfinfo', [file]))?.[1])
const pageText = (file: string, page: number): string =>
  ask('pdftotext', ['-layout', '-f', String(page), '-l', String(page), file, '-']).replaceAll(/\s+/g, ' ')

describe('a report', () => {
  test('has a cover, contents that lead to the right pages, and every chapter', async () => {
    const snapshot = report(4, 30)
    const { file } = await drawn(snapshot)
    expect(pageText(file, 1)).toMatch(/Laporan Hasil Penilaian .* Kota Tangerang Selatan .* 88,83/)
    const list = pageText(file, 2)
    const chapters = [...list.matchAll(/(\d {1,2}[A-Z][a-z ]+?|Lampiran [A-Za-z ]+?) (\d+)(?= |$)/g)]
    expect(chapters.map(([, title]) => title)).toEqual([
      '1 Ringkasan',
      '2 Nilai menurut dimensi',
      '3 Nilai menurut unit',
      '4 Perkembangan antartahun',
      '5 Temuan',
      '6 Rekomendasi',
      'Lampiran Indikator setiap unit',
    ])
    for (const [, title = '', page] of chapters) expect(pageText(file, Number(page))).toContain(title)
    const text = textOf(file)
    for (const sentence of [...snapshot.sentences, ...snapshot.recommendations])
      expect(text).toContain(sentence.replaceAll('\u{a0}', ' '))
    expect(text).toContain('Dinas Uji 1 (nilai hitung) 90,00')
    // Once in the table, once as the label of a bar, which converters easily paint over.
    expect(text.match(/88,00/g)).toHaveLength(2)
    expect(text).toContain('IN-30 Indikator uji nomor 30')
  })

  test('is signed where the signature stands, before the annex', async () => {
    const { file } = await drawn(report(6, 45), { key })
    const pages = pagesOf(file)
    const signed = Array.from({ length: pages }, (_, at) => at + 1).filter((page) =>
      pageText(file, page).includes('Ditandatangani'),
    )
    expect(signed).toHaveLength(1)
    expect(signed[0]).toBeLessThan(pages)
    expect(pageText(file, signed[0] ?? 0)).toContain('Nama Penanda Tangan')
    expect(ask('pdfsig', [file], { mayFail: true })).toContain('Signature is Valid')
  })

  test('whose notes are longer than a page loses no word of them', async () => {
    const words = Array.from({ length: 900 }, (_, at) => `kata${at + 1}`)
    const finding = { unit: 'Dinas Uji', indicator: 'IN-01 Loket', value: '1 dari 3', note: words.join(' ') }
    const address = `https://contoh.test/${'berkas'.repeat(40)}`
    const { file } = await drawn(report(1, 3, { findings: [finding, { ...finding, note: address }] }))
    const text = textOf(file)
    for (const word of ['kata1', 'kata450', 'kata900']) expect(text).toMatch(new RegExp(`\\b${word}\\b`))
    expect(text.match(/kata\d+/g)).toHaveLength(words.length)
    expect(text.replaceAll(' ', '')).toContain(address.slice(-20))
  })

  test('of a body without units, cells and years says so', async () => {
    const bare = { units: [], dimensions: [], trend: [], findings: [], recommendations: [] }
    const text = textOf((await drawn(report(0, 0, bare))).file)
    expect(text.match(/Isian indikator tidak tersedia pada laporan ini\./g)).toHaveLength(2)
    expect(text).not.toContain('Lampiran')
    expect(text).not.toContain('Nilai menurut unit')
  })
})

describe.each([
  ['a certificate', certificate({ sample: true })],
  ['a ranking', ranking(60)],
  ['a recapitulation', recap(60)],
  ['a report', report(3, 20)],
])('%s as a file', (_, snapshot) => {
  test('is clean, PDF 1.7, archival, in Indonesian, with its title shown', async () => {
    const { file, pdf } = await drawn(snapshot, { key })
    expect(ask('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors')
    const source = Buffer.from(pdf).toString('latin1')
    expect(source).toMatch(/^%PDF-1\.7/)
    expect(source).toContain('/Lang (id-ID)')
    expect(source).toContain('/DisplayDocTitle true')
    expect(source).toMatch(/<pdfaid:part>2<[^]*<pdfaid:conformance>B</)
    expect(source).not.toContain('ModDate')
  })

  test('embeds every font as a subset', async () => {
    const { file } = await drawn(snapshot, { key })
    const rows = ask('pdffonts', [file]).split('\n').slice(2).filter(Boolean)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/)
  })

  test('is the same, byte for byte, when drawn and signed again', async () => {
    const first = await drawn(snapshot, { key })
    await drawn(ranking(5))
    const second = await drawn(structuredClone(snapshot), { key })
    expect(second.sha256).toBe(first.sha256)
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  })
})

test('carries the head of the journal in its keywords, before the number, and looks the same', async () => {
  const chain = 'ab'.repeat(32)
  const { file } = await drawn(certificate({ chain }))
  expect(ask('pdfinfo', [file])).toMatch(new RegExp(`Keywords: +Jurnal: ${chain}; Nomor: 001/PIAGAM/BTN/I/2023`))
  expect(ask('pdftotext', [file, '-'])).not.toContain('abab')
})

test('describes itself truly, also in XMP and with signs XML knows', async () => {
  const recipient = { code: '1', type: 'kota', body: 'Kota Uji', unit: 'Dinas Sosial & Tenaga <Kerja>' } as const
  const { file, pdf } = await drawn(certificate({ recipient }))
  const info = ask('pdfinfo', [file])
  expect(info).toMatch(/Title: +Piagam Penghargaan Dinas Sosial & Tenaga <Kerja>, Kota Uji/)
  expect(info).toMatch(/Author: +Ombudsman Republik Indonesia Perwakilan Banten/)
  expect(info).toMatch(/Keywords: +Nomor: 001\/PIAGAM\/BTN\/I\/2023/)
  expect(info).toMatch(/Creator: +Piagam\nProducer: +Piagam/)
  const xmp = Buffer.from(pdf).toString('utf8')
  expect(xmp).toContain('Dinas Sosial &amp; Tenaga &lt;Kerja&gt;')
  expect(xmp).toContain('<xmp:CreateDate>2023-01-24T03:15:00Z</xmp:CreateDate>')
  expect(xmp).toContain('<pdf:Producer>Piagam</pdf:Producer>')
})
