/**
 * Writes shared/regions/regions.json from the package idn-area-data (data under ODbL 1.0): one line a region, so that
 * a new version of the package can be read as a difference. Run it with `node build/make-regions.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Body } from '../shared/domain/types.ts'

const require = createRequire(import.meta.url)

const rows = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

const province = ([code, name]: string[]): Body => {
  if (!code || !name) throw new Error('provinces.csv has another shape than expected')
  return { code, type: 'provinsi', name, province: code }
}

/** Only the word of the type is taken off: "Kota Administrasi Jakarta Pusat" keeps its "Administrasi". */
const regency = ([code, provinceCode, full]: string[]): Body => {
  const found = /^(Kabupaten|Kota) (.+)$/.exec(full ?? '')
  const name = found?.[2]
  if (!code || !provinceCode || !name) throw new Error(`regencies.csv has another shape than expected: ${full ?? ''}`)
  return { code, type: found[1] === 'Kota' ? 'kota' : 'kabupaten', name, province: provinceCode }
}

/** The 38 provinces and 514 kabupaten and kota of the package, by code. A province lies in itself. */
export const makeRegions = (): Body[] =>
  [
    ...rows(require.resolve('idn-area-data/data/provinces.csv')).map(province),
    ...rows(require.resolve('idn-area-data/data/regencies.csv')).map(regency),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** The text of regions.json. */
export const regionsFile = (): string =>
  `[\n${makeRegions()
    .map((region) => JSON.stringify(region))
    .join(',\n')}\n]\n`

if (import.meta.main) writeFileSync(new URL('../shared/regions/regions.json', import.meta.url), regionsFile())
