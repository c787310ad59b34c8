/** All bodies, ready to be looked up by code or, where they have none, by kind and name. */
import { foldName } from '../../../shared/domain/names.ts'
import { findRegions } from '../../../shared/domain/regions.ts'
import type { Body, BodyType } from '../../../shared/domain/types.ts'
import { isVertical } from '../../../shared/domain/types.ts'

export interface Directory {
  byCode: ReadonlyMap<string, Body>
  /** Bodies without a Kemendagri code, by `verticalKey`. */
  vertical: ReadonlyMap<string, readonly Body[]>
}

/** Words before the names of bodies without a code; "Polres Metro" is one of them. */
const typeWord =
  /^(?:(?<kantah>kantor pertanahan|kantah|atr\s*\/?\s*bpn|bpn)|(?<polres>polrestabes|polresta|polres metro|polres|kepolisian resort?)|(?<kementerian>kementerian))\s+/iu

/** The kind of body a name itself begins with: "Kantor Pertanahan Kota Batam" is a kantah; null for all others. */
export const verticalTypeOf = (name: string): BodyType | null => {
  const groups = typeWord.exec(name.trim())?.groups ?? {}
  return (['kantah', 'polres', 'kementerian'] as const).find((type) => groups[type] !== undefined) ?? null
}

/** "Kantor Pertanahan Kota Batam" and "Kantah Kota Batam" are one. */
export const verticalKey = (type: BodyType, name: string): string => `${type} ${foldName(name.replace(typeWord, ''))}`

export const directoryOf = (bodies: readonly Body[]): Directory => {
  const vertical = new Map<string, Body[]>()
  for (const body of bodies) {
    if (!isVertical(body.type)) continue
    const key = verticalKey(body.type, body.name)
    vertical.set(key, [...(vertical.get(key) ?? []), body])
  }
  return { byCode: new Map(bodies.map((body) => [body.code, body])), vertical }
}

/** The provinces a text can mean, by name or code; none for a text nobody knows. */
export const provinceCodes = (text: string): string[] => {
  const code = /^(\d{2})(?:[.,]0+)?$/u.exec(text)?.[1]
  return code === undefined ? findRegions({ name: text, type: 'provinsi' }).map((region) => region.code) : [code]
}
