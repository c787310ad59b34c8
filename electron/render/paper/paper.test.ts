import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { klasik } from '../../../shared/templates/shipped/klasik.ts'
import { certificate, ranking } from '../documents/testing.ts'
import { renderDocument } from '../documents/render.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import { drawProof } from './proof.ts'
import { readPdfText } from './read-text.ts'
import { drawTestSheet } from './test-sheet.ts'
import { putTogether } from './together.ts'

const at = '2023-01-24T03:15:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'piagam-paper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Checked by another tool, then its pages' sizes in millimetres. */
function sizesOf(pdf: Uint8Array): string[] {
  const file = join(folder, 'x.pdf')
  writeFileSync(file, pdf)
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
  const info = execFileSync('pdfinfo', ['-l', '99', file], { encoding: 'utf8' })
  return [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join('x'),
  )
}
const rawOf = (pdf: Uint8Array): string => {
  writeFileSync(join(folder, 'raw.pdf'), pdf)
  return execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'raw.pdf'), '-'], {
    encoding: 'latin1',
    maxBuffer: 2 ** 28,
  })
}

const names = ['Kota Ufflig "Affairs" dan Efisiensi', 'Kabupaten Kepulauan Siau Tagulandang Biaro']
const recipient = (body: string) => ({ code: '36.74', type: 'lainnya' as const, body, unit: null })
let signed: Uint8Array
let plain: Uint8Array
let table: Uint8Array
beforeAll(async () => {
  const { key } = await makeDemoKey({ at, passphrase: null })
  signed = (
    await renderDocument({ snapshot: certificate({ recipient: recipient(names[0] ?? '') }), key, preview: false })
  ).pdf
  plain = (
    await renderDocument({ snapshot: certificate({ recipient: recipient(names[1] ?? '') }), key: null, preview: false })
  ).pdf
  table = (await renderDocument({ snapshot: ranking(80), key: null, preview: false })).pdf
})

test('text is read as it was written, ligatures and kerning too, from every page', async () => {
  const [text = ''] = (await readPdfText({ bytes: signed })).pages
  expect(text.replaceAll('\n', '')).toContain(names[0])
  expect(text).toContain('88,83')
  expect(text).toContain('001/PIAGAM/BTN/I/2023')
  const { pages } = await readPdfText({ bytes: table })
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.at(-1)).toContain('007/PERINGKAT/BTN/I/2023')
})

test('what is no PDF is refused in words, and the next file is read all the same', async () => {
  await expect(readPdfText({ bytes: new TextEncoder().encode('halo') })).rejects.toThrow('tidak dapat dibaca kembali')
  await expect(readPdfText({ bytes: plain.slice(0, 4000) })).rejects.toThrow('tidak dapat dibaca kembali')
  expect((await readPdfText({ bytes: plain })).pages).toHaveLength(1)
})

test('every document asks readers to print at actual size on its own paper', () => {
  for (const pdf of [signed, plain, table]) {
    const raw = rawOf(pdf)
    expect(raw).toMatch(/\/PrintScaling \/None/)
    expect(raw).toMatch(/\/PickTrayByPDFSize true/)
    expect(raw).toMatch(/\/DisplayDocTitle true/)
  }
})

test('eight miniatures a page with name and number; upright pages fit as well', async () => {
  const documents = Array.from({ length: 11 }, (_, index) => ({
    pdf: index === 8 ? table : index % 2 === 0 ? signed : plain,
    subject: `Penerima ${index + 1} ${'panjang '.repeat(index === 3 ? 20 : 0)}`,
    number: `${index + 1}/PIAGAM`,
    detail: 'Nilai 88,83',
  }))
  const pdf = await drawProof({ documents, heading: 'Lembar periksa', note: '11 dokumen', at })
  expect(sizesOf(pdf)).toEqual(['210x297', '210x297'])
  const { pages } = await readPdfText({ bytes: pdf })
  expect([1, 2, 8].map((number) => pages[0]?.includes(`${number}/PIAGAM`))).toEqual([true, true, true])
  expect(pages[1]).toContain('11. Penerima 11')
  expect(pages[1]).toContain('Lembar 2 dari 2')
  // The miniature is the document itself, not a picture of it.
  expect(pages[0]?.replaceAll('\n', '')).toContain(names[0])
})

/** A certificate on F4, lying. */
const longPaper = async (): Promise<Uint8Array> => {
  const template = { ...klasik, paper: 'F4' as const }
  return (await renderDocument({ snapshot: certificate(), key: null, preview: false, template })).pdf
}

test('a print copy keeps pages, sizes and the visible signature, and is marked and moved where told', async () => {
  const files = [
    { pdf: signed, mark: null, shift: { x: 0, y: 0 } },
    { pdf: plain, mark: 'SALINAN', shift: { x: 0, y: 0 } },
    { pdf: table, mark: null, shift: { x: 1.5, y: -2 } },
    { pdf: await longPaper(), mark: 'SALINAN', shift: { x: 0, y: 0 } },
  ]
  const { pdf, pages } = await putTogether({ files, title: 'Cetak 3 dokumen', at })
  expect(pages[0]).toBe(1)
  expect(sizesOf(pdf)).toEqual([
    '297x210',
    '297x210',
    ...Array.from({ length: pages[2] ?? 0 }, () => '210x297'),
    '330x215',
  ])
  const text = (await readPdfText({ bytes: pdf })).pages
  expect(text[0]).toContain('Ditandatangani secara elektronik oleh')
  expect(text.map((page) => page.replaceAll(/\s/g, '').includes('SALINAN'))).toEqual([
    false,
    true,
    ...text.slice(3).map(() => false),
    true,
  ])
  const raw = rawOf(pdf)
  expect(raw).toContain('/PrintScaling /None')
  expect(raw).not.toContain('/FT /Sig')
})

test.each([
  ['A4', true, '297x210'],
  ['A4', false, '210x297'],
  ['F4', true, '330x215'],
  ['F4', false, '215x330'],
] as const)(
  'the test sheet for %s, lying %s, has its size and says what to measure',
  async (paper, landscape, size) => {
    const pdf = await drawTestSheet({ printer: 'Epson L3210', paper, landscape, x: 0, y: 0, at })
    expect(sizesOf(pdf)).toEqual([size])
    const [text = ''] = (await readPdfText({ bytes: pdf })).pages
    expect(text).toContain('Jarak A')
    expect(text).toContain('Epson L3210')
  },
)

/** Left and upper edge of all ink, tenths of a millimetre. */
function inkOf(pdf: Uint8Array): { left: number; top: number } {
  writeFileSync(join(folder, 'ink.pdf'), pdf)
  const raster = execFileSync('pdftoppm', ['-r', '254', '-gray', join(folder, 'ink.pdf')], { maxBuffer: 2 ** 28 })
  const head = /^P5\s(\d+)\s\d+\s255\s/.exec(raster.subarray(0, 40).toString('latin1'))
  const across = Number(head?.[1])
  const from = head?.[0].length ?? 0
  let [left, top] = [across, Number.MAX_SAFE_INTEGER]
  for (let index = from; index < raster.length; index += 1) {
    if ((raster[index] ?? 255) > 120) continue
    left = Math.min(left, (index - from) % across)
    top = Math.min(top, Math.floor((index - from) / across))
  }
  return { left, top }
}

const movedSheet = async (x: number, y: number) =>
  inkOf(await drawTestSheet({ printer: 'Uji', paper: 'A4', landscape: false, x, y, at }))

test('the offset of a printer moves everything on the sheet to the right and down', async () => {
  const first = await movedSheet(0, 0)
  const second = await movedSheet(150, 300)
  // The arrow A begins at the left edge and B at the upper one; they go where the sheet goes.
  expect(second.left - first.left).toBeGreaterThanOrEqual(14)
  expect(second.left - first.left).toBeLessThanOrEqual(16)
  expect(second.top - first.top).toBeGreaterThanOrEqual(29)
  expect(second.top - first.top).toBeLessThanOrEqual(31)
})

/** Words of a page with the place of each, points. */
function words(pdf: Uint8Array): Map<string, string> {
  writeFileSync(join(folder, 'box.pdf'), pdf)
  const found = execFileSync('pdftotext', ['-bbox', join(folder, 'box.pdf'), '-'], { encoding: 'utf8' })
  return new Map(
    [...found.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)</g)].map(([, x, y, word = '']) => [
      word,
      `${Math.round(Number(x))} ${Math.round(Number(y))}`,
    ]),
  )
}
const bareOf = async (signer: string | null): Promise<Uint8Array> => {
  const print = { mark: null, bare: true, shift: { x: 0, y: 0 }, signer }
  return (await renderDocument({ snapshot: certificate(), key: null, preview: false, print })).pdf
}

test('pre-printed paper: frame and relief are left out, text stays in its place, and a signature is still to be seen', async () => {
  const bare = await bareOf('Budi Penanda Tangan')
  const whole = (await renderDocument({ snapshot: certificate(), key: null, preview: false })).pdf
  expect(words(bare).get('Tangerang')).toBe(words(whole).get('Tangerang'))
  // The frame begins 8 mm from the edge; without it nothing but text is left.
  expect(inkOf(whole).left).toBeLessThan(90)
  expect(inkOf(bare).left).toBeGreaterThan(350)
  expect(rawOf(bare)).not.toContain('/FT /Sig')
  const [text = ''] = (await readPdfText({ bytes: bare })).pages
  expect(text).toContain('Ditandatangani secara elektronik oleh')
  expect(text).toContain('Budi Penanda Tangan')
  const [unsigned = ''] = (await readPdfText({ bytes: await bareOf(null) })).pages
  expect(unsigned).not.toContain('elektronik')
})

test('a name of a signatory is never cut, however long it is', async () => {
  const name =
    'Prof. Dr. Ir. H. Muhammad Abdurrahman Kusumaatmadja Wirahadikusumah Sastranegara, S.H., M.H., M.Si., Ph.D.'
  for (const ink of [false, true]) {
    const signatory = { name, position: 'Kepala Perwakilan' }
    const snapshot = certificate({ signatory, ...(ink && { ink: true as const }) })
    const { pdf } = await renderDocument({ snapshot, key: null, preview: false })
    const [text = ''] = (await readPdfText({ bytes: pdf })).pages
    expect(text.replaceAll(/\s+/g, '')).toContain(name.replaceAll(' ', ''))
  }
})

test('wet ink: room for pen and stamp, no field, and nothing that says it was signed', async () => {
  const { pdf, signed: has } = await renderDocument({
    snapshot: certificate({ ink: true }),
    key: null,
    preview: false,
  })
  expect(has).toBe(false)
  expect(rawOf(pdf)).not.toContain('/FT /Sig')
  const [text = ''] = (await readPdfText({ bytes: pdf })).pages
  expect(text).not.toMatch(/ditandatangani|tanda tangan elektronik/i)
})
