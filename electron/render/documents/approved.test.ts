/**
 * Pictures somebody has looked at and approved. After a change that is meant, look at the new ones and approve them:
 * `PIAGAM_APPROVE=1 vitest run electron/render/documents/approved.test.ts`.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { differenceOf, readPng, type Picture } from './png.ts'
import { ask, certificate, drawn, label, minutes, ranking, recap, report } from './testing.ts'

/** Another version of the tool that draws may smooth edges a little differently; another score alone makes 0.0026. */
const allowed = 0.0015

const unit = {
  recipient: {
    code: '36.74',
    type: 'kota',
    body: 'Kota Tangerang Selatan',
    unit: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  },
  rank: null,
} as const
const cases = {
  certificate: certificate(),
  sample: certificate({ sample: true }),
  unit: certificate(unit),
  modern: certificate({ ...unit, template: 'modern@1' }),
  batik: certificate({ template: 'batik@1' }),
  polos: certificate({ ...unit, template: 'polos@1' }),
  label: label(),
  minutes: minutes(4),
  ranking: ranking(9),
  recap: recap(9),
  report: report(3, 12),
}

const approvedFile = (name: string): string => fileURLToPath(new URL(`./approved/${name}.png`, import.meta.url))

async function pictureOf(snapshot: (typeof cases)[keyof typeof cases]): Promise<{ file: string; picture: Picture }> {
  const { file } = await drawn(snapshot)
  ask('pdftoppm', ['-r', '50', '-gray', '-png', '-singlefile', file, file])
  return { file: `${file}.png`, picture: readPng(readFileSync(`${file}.png`)) }
}

test.each(Object.entries(cases))('%s looks as approved', async (name, snapshot) => {
  const { file, picture } = await pictureOf(snapshot)
  if (process.env['PIAGAM_APPROVE']) copyFileSync(file, approvedFile(name))
  expect(existsSync(approvedFile(name))).toBe(true)
  expect(differenceOf(picture, readPng(readFileSync(approvedFile(name))))).toBeLessThan(allowed)
})

test.each([
  ['another place of the text', certificate({ decision: null })],
  ['another recipient', certificate({ recipient: { code: '1', type: 'kota', body: 'Kota Serang', unit: null } })],
  ['a missing rank', certificate({ rank: null })],
])('%s would be noticed', async (_, snapshot) => {
  const { picture } = await pictureOf(snapshot)
  expect(differenceOf(picture, readPng(readFileSync(approvedFile('certificate'))))).toBeGreaterThan(allowed * 2)
})
