/** The 38 provinces and 514 kabupaten and kota, and how to find one by what people call it. */
import aliases from '../regions/aliases.json' with { type: 'json' }
import list from '../regions/regions.json' with { type: 'json' }
import { foldName, printedName, splitName } from './names.ts'
import type { Body, BodyType, Region } from './types.ts'

/** By code. A province lies in itself. */
export const regions: readonly Body[] = list as Body[]

const byCode = new Map(regions.map((region) => [region.code, region]))

/** A province, kabupaten or kota by its Kemendagri code. */
export const regionByCode = (code: string): Body | undefined => byCode.get(code)

/** "Provinsi Banten" for a code, "Indonesia" for `ID`. An unknown code is a bug. */
export const regionTitle = (region: Region): string => {
  if (region === 'ID') return 'Indonesia'
  const found = byCode.get(region)
  if (!found) throw new RangeError(`no region ${region}`)
  return printedName(found)
}

/** A name without the type word, ready to be compared: "Kep. Seribu" is "Administrasi Kepulauan Seribu". */
export const regionKey = (name: string): string =>
  foldName(name.replace(/^(administrasi|adm\.?)\s+/i, '').replaceAll(/\bkep(\.\s*|\s+)/gi, 'Kepulauan '))

const group = (pairs: Iterable<[string, Body]>): Map<string, Body[]> => {
  const groups = new Map<string, Body[]>()
  for (const [key, body] of pairs) groups.set(key, [...(groups.get(key) ?? []), body])
  return groups
}

const named = group(regions.map((region) => [regionKey(region.name), region]))
const called = group(
  Object.entries(aliases).flatMap(([code, names]) =>
    names.map((name): [string, Body] => [regionKey(name), byCode.get(code) as Body]),
  ),
)

/** "Kota Baru" may be the name Kotabaru, or a kota called Baru: both readings of a text. */
const readings = (text: string): { type: BodyType | null; key: string }[] => {
  const { type, name } = splitName(text)
  const whole = { type: null, key: regionKey(text.trim()) }
  return type === null ? [whole] : [{ type, key: regionKey(name) }, whole]
}

const lookUp = (index: Map<string, Body[]>, text: string, type: BodyType | undefined): Body[] =>
  readings(text).flatMap((reading) =>
    (index.get(reading.key) ?? []).filter(
      (body) => (reading.type === null || body.type === reading.type) && (type === undefined || body.type === type),
    ),
  )

/**
 * All regions that are called so: case, blanks, hyphens, "Kab."/"Kabupaten"/"Kota"/"Pemkot" and the like do not matter.
 * Official names come before short ones ("Sumut", "DIY"). More than one result means that the name alone does not say
 * which (26 names are both kabupaten and kota); `province` is a code or a name, and one nobody knows finds nothing.
 */
export const findRegions = (search: { name: string; type?: BodyType; province?: string }): Body[] => {
  const official = lookUp(named, search.name, search.type)
  const found = official.length > 0 ? official : lookUp(called, search.name, search.type)
  const province = search.province?.trim() ?? ''
  if (province === '') return found
  const codes = byCode.has(province)
    ? [province]
    : findRegions({ name: province, type: 'provinsi' }).map(({ code }) => code)
  return found.filter((body) => body.province !== null && codes.includes(body.province))
}
