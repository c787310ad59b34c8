/** Every design for certificates that comes with the program, proved by what comes out of it. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { paperOf } from '../../../shared/templates/check.ts'
import type { FixedTemplate, TemplateElement } from '../../../shared/templates/model.ts'
import { at, plain } from '../../../shared/templates/shipped/parts.ts'
import { shippedTemplates } from '../../../shared/templates/shipped/index.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import type { RenderInput, SigningKey } from '../tasks.ts'
import { patternOf } from './fixed/pattern.ts'
import { readPng, type Picture } from './png.ts'
import { renderDocument } from './render.ts'
import { ask, certificate, drawn, textOf } from './testing.ts'

const designs = shippedTemplates.flatMap(({ id, template }): [string, FixedTemplate][] =>
  template.kind === 'certificate' ? [[id, template]] : [],
)
const scale = 50 / 25.4

let key: SigningKey
let scan: { sha256: string; url: string }
let folder: string
beforeAll(async () => {
  key = (await makeDemoKey({ at: '2023-01-24T00:00:00.000Z', passphrase: null })).key
  const { file } = await drawn(certificate())
  folder = file.slice(0, file.lastIndexOf('/'))
  ask('pdftoppm', ['-r', '40', '-jpeg', '-singlefile', file, `${folder}/scan`])
  const bytes = readFileSync(`${folder}/scan.jpg`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  scan = { sha256, url: `data:image/jpeg;base64,${bytes.toString('base64')}` }
})

async function made(name: string, input: Partial<RenderInput>): Promise<{ file: string; pdf: Uint8Array }> {
  const { pdf } = await renderDocument({ snapshot: certificate(), key: null, preview: false, ...input })
  const file = `${folder}/${name}.pdf`
  writeFileSync(file, pdf)
  return { file, pdf }
}
function pictureOf(file: string): Picture {
  ask('pdftoppm', ['-r', '50', '-gray', '-png', '-singlefile', file, file])
  return readPng(readFileSync(`${file}.png`))
}

const onScan = (template: FixedTemplate): FixedTemplate => ({
  ...template,
  paper: 'F4',
  elements: [
    {
      ...plain,
      id: 'pindaian',
      kind: 'background',
      ...at(0, 0, 330, 215),
      picture: scan.sha256,
      guide: false,
      preprinted: true,
    },
    ...template.elements.map((element) => Object.assign({}, element, { preprinted: element.kind === 'frame' })),
  ],
})

/** Boxes in which an issued page may differ from its preview: number, code, signature, and what the number draws. */
const changing = ({ elements }: FixedTemplate): TemplateElement[] =>
  elements.filter(({ kind }) => kind === 'qr' || kind === 'signature')

/** Whether a dot holds ink of a text in the middle of the page, where no border is. */
function inkOf({ width, height, channels, pixels }: Picture, template: FixedTemplate): Set<number> {
  const ink = new Set<number>()
  const boxes = changing(template)
  for (let y = Math.round(24 * scale); y < height - 24 * scale; y += 1)
    for (let x = Math.round(24 * scale); x < width - 24 * scale; x += 1) {
      const [left, top] = [x / scale, y / scale]
      const isFree = boxes.every(
        (box) => left < box.x || left > box.x + box.width || top < box.y - 8 || top > box.y + box.height,
      )
      if (isFree && (pixels[(y * width + x) * channels] ?? 255) < 110) ink.add(y * width + x)
    }
  return ink
}

describe.each(designs)('%s', (id, template) => {
  test('on F4 over a scanned sheet is signed, whole, with its fonts, and leaves sheet and border out on paper that has them', async () => {
    const input = { template: onScan(template), pictures: { [scan.sha256]: scan.url } }
    const { file, pdf } = await made(`${id}-f4`, { ...input, key })
    expect(ask('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors')
    expect(ask('pdfsig', [file], { mayFail: true })).toContain('Signature is Valid')
    const { width, height } = paperOf({ paper: 'F4', landscape: true })
    const [, wide, high] = /Page size: +([\d.]+) x ([\d.]+)/.exec(ask('pdfinfo', [file])) ?? []
    expect(Number(wide)).toBeCloseTo((width * 72) / 25.4, 0)
    expect(Number(high)).toBeCloseTo((height * 72) / 25.4, 0)
    for (const row of ask('pdffonts', [file]).split('\n').slice(2).filter(Boolean)) expect(row).toMatch(/yes yes yes/)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/DCTDecode')
    const bare = await made(`${id}-bare`, { ...input, print: { mark: null, bare: true, shift: { x: 0, y: 0 } } })
    expect(ask('qpdf', ['--check', bare.file])).toContain('No syntax or stream encoding errors')
    expect(Buffer.from(bare.pdf).toString('latin1')).not.toContain('/DCTDecode')
    for (const said of ['Kota Tangerang Selatan', '88,83', '001/PIAGAM/BTN/I/2023']) {
      expect(textOf(file)).toContain(said)
      expect(textOf(bare.file)).toContain(said)
    }
    const dark = pictureOf(bare.file).pixels.filter((value) => value < 200).length
    expect(dark).toBeLessThan(pictureOf(file).pixels.filter((value) => value < 200).length)
  })

  test('looks in the preview as it is issued, but for number, marks and signature', async () => {
    // Without what only the number draws, and without the line that names it.
    const shown: FixedTemplate = {
      ...template,
      elements: template.elements
        .filter(({ kind }) => kind !== 'ornament' && kind !== 'frame')
        .map((element) =>
          element.kind === 'column'
            ? Object.assign({}, element, {
                parts: element.parts.filter((part) => !('text' in part && part.text.includes('{nomor}'))),
              })
            : element,
        ),
    }
    const issued = inkOf(pictureOf((await made(`${id}-issued`, { template: shown, key })).file), shown)
    const preview = inkOf(pictureOf((await made(`${id}-preview`, { template: shown, preview: true })).file), shown)
    expect(issued.size).toBeGreaterThan(500)
    const apart =
      [...issued].filter((dot) => !preview.has(dot)).length + [...preview].filter((dot) => !issued.has(dot)).length
    expect(apart / issued.size).toBeLessThan(0.01)
    // Another name is seen: the comparison is none that everything passes.
    const snapshot = certificate({ recipient: { code: '36.73', type: 'kota', body: 'Kota Serang', unit: null } })
    const other = inkOf(pictureOf((await made(`${id}-other`, { template: shown, snapshot })).file), shown)
    expect([...issued].filter((dot) => !other.has(dot)).length).toBeGreaterThan(100)
  })
})

const drawnBy = (number: string): string =>
  JSON.stringify(patternOf(number), (_, value: unknown) => (typeof value === 'number' ? value.toFixed(2) : value))

test('five thousand numbers draw five thousand patterns that can be told apart, the same on every machine', () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => `${String(index + 1).padStart(3, '0')}/PIAGAM/BTN/I/2023`)
  expect(new Set(numbers.map(drawnBy)).size).toBe(5000)
  expect(createHash('sha256').update(numbers.map(drawnBy).join('')).digest('hex').slice(0, 16)).toBe('6ae40b3243b72a19')
})
