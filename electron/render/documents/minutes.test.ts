import { describe, expect, test } from 'vitest'
import { fields } from '../../../shared/templates/fields.ts'
import { valuesOf } from '../../../shared/templates/values.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import { ask, certificate, drawn, minutes, ranking, recap, report, textOf } from './testing.ts'

describe('minutes', () => {
  test('say the day in words, who gives and receives, and every document', async () => {
    const { file } = await drawn(minutes(9))
    const text = textOf(file)
    expect(text).toContain('Selasa, tanggal dua puluh empat bulan Januari tahun dua ribu dua puluh tiga')
    expect(text).toContain('Pendopo Kota Serang')
    expect(text).toContain('Dr. H. Nama Penerima, M.Si.')
    expect(text).toContain('9 (sembilan)')
    for (let index = 1; index <= 9; index += 1) expect(text).toContain(`00${index}/PIAGAM/BTN/I/2023`)
    expect(text).not.toMatch(/[{}]/)
    expect(ask('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors')
  })

  test('leave dotted lines where nobody knows who receives', async () => {
    const text = textOf((await drawn(minutes(1, { receiver: null }))).file)
    expect(text).toContain('PIHAK KEDUA')
    expect(text).not.toContain('Nama Penerima')
  })

  test('break a long list over pages; the signatures never stand alone', async () => {
    const { file } = await drawn(minutes(60))
    const pages = ask('pdftotext', ['-layout', file, '-']).split('\f')
    const last = pages.findLast((page) => page.includes('PIHAK PERTAMA,')) ?? ''
    expect(pages.length).toBeGreaterThan(2)
    expect(last).toContain('Demikian berita acara ini')
  })

  test.each([
    [9, 1],
    [11, 2],
  ])(
    'with %i documents stand on %i sheets; signatures never come without words and a document',
    async (count, sheets) => {
      const { file } = await drawn(minutes(count))
      const pages = ask('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1)
      expect(pages).toHaveLength(sheets)
      expect(pages.at(-1)).toContain(`${String(count).padStart(3, '0')}/PIAGAM`)
      expect(pages.at(-1)).toContain('Demikian berita acara ini')
    },
  )

  test('are signed on the side of the giver', async () => {
    const { key } = await makeDemoKey({ at: '2023-01-01T00:00:00.000Z', passphrase: null })
    const { file, signed } = await drawn(minutes(3), { key })
    expect(signed).toBe(true)
    expect(ask('pdfsig', [file], { mayFail: true })).toContain('Signature is Valid')
  })
})

test.each([
  ['certificate', certificate()],
  ['ranking', ranking(3)],
  ['report', report(1, 3)],
  ['recap', recap(3)],
  ['minutes', minutes(2)],
] as const)('every field that a template of a %s may use has a value', (kind, snapshot) => {
  // Chapters are counted while they are laid out.
  const known = fields.filter(({ name, kinds }) => name !== 'bab' && kinds.includes(kind)).map(({ name }) => name)
  expect(Object.keys(valuesOf(snapshot))).toEqual(expect.arrayContaining(known))
})
