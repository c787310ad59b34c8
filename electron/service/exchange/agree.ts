/** Whether name, type and province of a row agree with the body its code gives. */
import { nameAgrees } from '../../../shared/domain/agreement.ts'
import { printedName, splitName } from '../../../shared/domain/names.ts'
import { findRegions, regionByCode } from '../../../shared/domain/regions.ts'
import type { Body, BodyType } from '../../../shared/domain/types.ts'
import type { Field } from '../../render/tables/headers.ts'
import { provinceCodes, verticalKey } from './directory.ts'
import { isVertical } from '../../../shared/domain/types.ts'

/** What a row says of its body besides the code; empty texts say nothing. */
export interface Claim {
  type: BodyType | null
  /** The type as the file writes it. */
  typeText: string
  name: string
  province: string
}
export interface Fault {
  field: Field
  value: string
  reason: string
}
/** A spelling the program does not use itself: reported, taken all the same. */
export interface Variant {
  published: string
  computed: string
}

export const fault = (field: Field, value: string, reason: string): Fault => ({ field, value, reason })
const isFault = (found: Fault | Variant): found is Fault => 'reason' in found

/** Provinces made in 2022 with the one they were part of: older lists still print that one. */
const formerProvince: Readonly<Record<string, string>> = { '93': '91', '94': '91', '95': '91', '96': '92' }

/** Only case and blanks differ: not worth a finding. */
const sameText = (a: string, b: string): boolean =>
  a.trim().replaceAll(/\s+/gu, ' ').toLowerCase() === b.trim().replaceAll(/\s+/gu, ' ').toLowerCase()

/** Whether a text is the name as the program writes it, with or without the word of its type. */
export const isOwnName = (text: string, body: Body): boolean => {
  const split = splitName(text)
  const word = split.type === null || split.type === body.type
  return sameText(text, body.name) || sameText(text, printedName(body)) || (word && sameText(split.name, body.name))
}

const checkName = (body: Body, { name, type }: Claim): Fault | Variant | null => {
  if (name === '' || isOwnName(name, body)) return null
  const own = `Kode ${body.code} adalah ${printedName(body)}`
  if (isVertical(body.type)) {
    return verticalKey(body.type, name) === verticalKey(body.type, body.name)
      ? { published: name, computed: printedName(body) }
      : fault('name', name, `${own}; nama “${name}” tidak cocok`)
  }
  // "Yogyakarta" alone is the kota; with the type said it is the province
  const typed = type === body.type && findRegions({ name, type }).some(({ code }) => code === body.code)
  if (typed || nameAgrees(name, body) !== 'other') return { published: name, computed: printedName(body) }
  const [other] = findRegions({ name })
  return fault(
    'name',
    name,
    other === undefined || other.code === body.code
      ? `${own}; nama “${name}” tidak cocok`
      : `${own}, sedangkan “${name}” adalah ${printedName(other)} (${other.code})`,
  )
}

const checkProvince = (body: Body, text: string): Fault | Variant | null => {
  if (text === '' || body.province === null) return null
  const codes = provinceCodes(text)
  const real = regionByCode(body.province)
  const computed = real === undefined ? body.province : printedName(real)
  if (codes.includes(body.province)) {
    const plain = real === undefined || isOwnName(text, real) || text.startsWith(body.province)
    return plain ? null : { published: text, computed }
  }
  const former = formerProvince[body.province]
  if (former !== undefined && codes.includes(former)) return { published: text, computed }
  if (codes.length > 0) return fault('province', text, `${printedName(body)} (${body.code}) terletak di ${computed}`)
  return real !== undefined && nameAgrees(text, real) === 'similar'
    ? { published: text, computed }
    : fault('province', text, 'Provinsi tidak dikenal')
}

/** Everything in the row that differs from the body: reasons to reject it, and spellings to report. */
export const disagreements = (body: Body, claim: Claim): { faults: Fault[]; variants: Variant[] } => {
  const faults: Fault[] = []
  const variants: Variant[] = []
  for (const found of [checkName(body, claim), checkProvince(body, claim.province)]) {
    if (found === null) continue
    if (isFault(found)) faults.push(found)
    else variants.push(found)
  }
  if (claim.type !== null && claim.type !== body.type) {
    faults.push(fault('type', claim.typeText, `Kode ${body.code} adalah ${printedName(body)}, bukan ${claim.type}`))
  }
  return { faults, variants }
}
