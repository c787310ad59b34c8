import { expect, test } from 'vitest'
import { checkTemplate, readTemplate } from './check.ts'
import type { FixedTemplate, FlowTemplate, Template, TemplateElement } from './model.ts'
import { beritaAcara } from './shipped/berita-acara.ts'
import { klasik } from './shipped/klasik.ts'
import { label } from './shipped/label.ts'
import { at, plain, prose } from './shipped/parts.ts'

const text = (more: Partial<Extract<TemplateElement, { kind: 'text' }>> = {}): TemplateElement => ({
  ...plain,
  id: 'baru',
  kind: 'text',
  ...at(50, 50, 40, 10),
  text: 'Teks',
  type: prose('sans', 9),
  vertical: 'top',
  ...more,
})
const sha256 = 'a'.repeat(64)
const picture = (of: string | null): TemplateElement => ({
  ...plain,
  id: 'gambar',
  kind: 'picture',
  ...at(0, 0, 40, 40),
  picture: of,
})
const background = (more: object): TemplateElement => ({
  ...plain,
  id: 'latar',
  kind: 'background',
  ...at(-2, 0, 300, 210),
  picture: null,
  guide: false,
  ...more,
})
const plus = (...elements: TemplateElement[]): FixedTemplate => ({
  ...klasik,
  elements: [...klasik.elements, ...elements],
})
const without = (id: string): FixedTemplate => ({ ...klasik, elements: klasik.elements.filter((one) => one.id !== id) })
const renamed = (kind: TemplateElement['kind'], id: string): FixedTemplate => ({
  ...klasik,
  elements: klasik.elements.map((one) => (one.kind === kind ? { ...one, id } : one)),
})
const block = (more: object): FlowTemplate => ({
  ...beritaAcara,
  blocks: [
    ...beritaAcara.blocks,
    { id: 'baru', label: '', when: null, block: 'paragraph', text: '', align: 'left', italic: false, ...more } as never,
  ],
})

const cases: [what: string, template: Template, problem: string | null][] = [
  ['nothing', klasik, null],
  ['two elements of one id', plus(text(), text()), 'fault baru: Dua unsur memakai tanda pengenal yang sama'],
  ['an element called as a part', renamed('qr', 'penerima'), 'fault penerima: Dua unsur'],
  ['two blocks of one id', block({ id: beritaAcara.blocks[0]?.id ?? '' }), 'fault'],
  ['an unknown field', plus(text({ text: '{nama}' })), 'fault baru: "baru" memakai isian {nama} yang tidak ada'],
  ['a field by a name of the language', plus(text({ text: '{constructor}' })), 'fault baru: "baru" memakai isian {con'],
  ['a field of another kind', plus(text({ text: '{penyerah}' })), 'fault baru: "baru" memakai isian {penyerah}'],
  ['a field of its kind, with blanks', plus(text({ text: '{ nilai }' })), null],
  ['an unknown field in a condition', plus(text({ when: { field: 'x', is: 'empty' } })), 'fault baru: "baru" memakai'],
  [
    'the name of an element in the sentence',
    plus(text({ label: 'Judul', text: '{x}' })),
    'fault baru: "Judul" memakai',
  ],
  ['an unknown field in a paragraph', block({ text: '{predikat}' }), 'fault baru: "baru" memakai isian {predikat}'],
  [
    'an unknown field in a term',
    block({ block: 'terms', rows: [{ label: 'Nama', text: '{x}' }] }),
    'fault baru: "baru" memakai isian {x}',
  ],
  ['an unknown part', block({ block: 'part', part: 'constructor' }), 'fault baru: "baru" memakai bagian "constructor"'],
  ['a part of another kind', block({ block: 'part', part: 'tren' }), 'fault baru: "baru" memakai bagian'],
  [
    'an unknown field in the letterhead',
    { ...beritaAcara, letterhead: ['{x}'] },
    'fault : "Kepala surat" memakai isian {x}',
  ],
  ['a picture that is not there', plus(picture(sha256)), 'fault gambar: Gambar "gambar" tidak ada'],
  ['a background that is not there', plus(background({ x: 0, width: 297, picture: sha256 })), 'fault latar: Gambar'],
  ['the logo, or a picture not chosen yet', plus(picture('logo'), { ...picture(null), id: 'lain' }), null],
  ['an element outside', plus(text({ x: 270 })), 'fault baru: "baru" keluar dari kertas'],
  ['an element above the page', plus(text({ y: -1 })), 'fault baru: "baru" keluar dari kertas'],
  ['an element within A4 that F4 has lost', { ...klasik, paper: 'F4', landscape: false }, 'fault'],
  ['a background over the edge', plus(background({})), 'hint latar: "latar" keluar dari kertas'],
  ['a guide over the edge', plus(background({ guide: true })), null],
  ['text near the edge', plus(text({ x: 3 })), 'hint baru: "baru" kurang dari 5 mm'],
  ['text at the edge but for a rounding', plus(text({ x: 4.96 })), null],
  ['a picture at the edge', plus(picture('logo')), null],
  ['no recipient', without('kolom'), 'hint : Nama penerima belum ada'],
  ['no signature', without('tanda-tangan'), 'hint : Blok tanda tangan belum ada'],
  ['no code', without('nomor'), 'hint : Kode QR belum ada'],
  [
    'a hidden signature',
    { ...klasik, elements: klasik.elements.map((one) => ({ ...one, hidden: one.kind === 'signature' })) },
    'hint : Blok tanda tangan',
  ],
  ['a label without any of it', label, null],
  [
    'more text than a page holds',
    plus(...Array.from({ length: 11 }, (_, index) => text({ id: `t${index}`, text: 'x'.repeat(4000) }))),
    'fault : Teks desain ini lebih dari 40.000 huruf',
  ],
  [
    'more frames than a page bears',
    plus(
      ...Array.from({ length: 10 }, (_, index) =>
        Object.assign({}, klasik.elements.find(({ kind }) => kind === 'frame') ?? text(), { id: `b${index}` }),
      ),
    ),
    'fault : Desain ini memakai 11 bingkai',
  ],
]

test.each(cases)('%s is told as it is', (_, template, problem) => {
  const said = checkTemplate(template, new Set()).map(
    ({ weight, element, message }) => `${weight} ${element ?? ''}: ${message}`,
  )
  if (problem === null) expect(said).toEqual([])
  else expect(said).toContainEqual(expect.stringMatching(`^${problem.replaceAll(/[{}()]/g, '\\$&')}`))
})

test('pictures are looked for only where it is known which are there', () => {
  expect(checkTemplate(plus(picture(sha256)))).toEqual([])
  expect(checkTemplate(plus(picture(sha256)), new Set([sha256]))).toEqual([])
})

test.each([
  ['of a newer program', { ...klasik, format: 2 }, 'Piagam yang lebih baru'],
  ['with an element of another kind', { ...klasik, elements: [{ kind: 'video' }] }, 'rusak (elements.0.kind)'],
  ['that is none', 'teks', 'rusak. Ekspor lagi'],
])('a template %s is refused', (_, json, said) => {
  expect(readTemplate(json)).toEqual({ refused: expect.stringContaining(said) as string })
})

test('every template is read back as it was written', () => {
  for (const template of [klasik, label, beritaAcara])
    expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ template })
})
