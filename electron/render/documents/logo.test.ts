import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { mm } from '../engine/drawing.ts'
import { openLogo } from './logo.ts'
import { ask, certificate, drawn, ranking, textOf } from './testing.ts'

const svg = (inside: string, attributes = 'viewBox="0 0 200 100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`
const png = readFileSync(new URL('./approved/certificate.png', import.meta.url))
const url = (kind: string, bytes: Buffer): string => `data:image/${kind};base64,${bytes.toString('base64')}`

test.each([
  ['an SVG by its view box', svg(''), mm(28), mm(14)],
  ['an SVG by its size', svg('', 'width="50" height="100"'), mm(7), mm(14)],
  ['an SVG as data URL', url('svg+xml', Buffer.from(svg(''))), mm(28), mm(14)],
  ['a wide SVG', svg('', 'viewBox="0 0 600 50"'), mm(60), mm(5)],
  ['a PNG by its header', url('png', png), mm(14) * (585 / 414), mm(14)],
])('measures %s', (_, logo, width, height) => {
  const found = openLogo(logo)
  expect(found?.width).toBeCloseTo(width, 1)
  expect(found?.height).toBeCloseTo(height, 1)
})

test.each([
  ['a picture inside an SVG', svg('<image href="/etc/hostname"/>')],
  ['a script', svg('<script>1</script>')],
  ['a reference outside', svg('<use href="http://contoh.example/a.svg#b"/>')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>${svg('&a;')}`],
  ['plain text', 'logo.png'],
  ['a GIF', url('png', Buffer.from('GIF89a'.padEnd(40, '.')))],
])('refuses %s and names the setting', (_, logo) => {
  expect(() => openLogo(logo)).toThrow(Expected)
  expect(() => openLogo(logo)).toThrow('Logo kantor')
})

test.each([
  ['a torn PNG', url('png', png.subarray(0, 200)), 'input'],
  ['a broken SVG', svg('<g><path d="M0 0"'), 'settings'],
])('refuses %s when drawing', async (_, logo, code) => {
  await expect(drawn(certificate({ logo }))).rejects.toMatchObject({ value: { code, field: 'logo' } })
})

test('sets text of an SVG in our own, embedded letters, on both kinds of documents', async () => {
  const logo = svg('<text x="5" y="50" font-family="Verdana" font-size="30">LAMBANG</text>')
  for (const snapshot of [certificate({ logo }), ranking(3, { logo })]) {
    const { file } = await drawn(snapshot)
    expect(textOf(file)).toContain('LAMBANG')
    for (const row of ask('pdffonts', [file]).split('\n').slice(2).filter(Boolean)) expect(row).toMatch(/yes yes yes/)
  }
})
