/** Whose row it is. The code decides; everything else in the row must agree with it, or must itself name exactly one. */
import { foldName, printedName, splitName } from '../../../shared/domain/names.ts'
import { findRegions } from '../../../shared/domain/regions.ts'
import type { Body, BodyType } from '../../../shared/domain/types.ts'
import type { Field } from '../../render/tables/headers.ts'
import type { SourceCell } from '../../render/tasks.ts'
import { type Claim, disagreements, fault, type Fault, isOwnName, type Variant } from './agree.ts'
import { type Directory, provinceCodes, verticalKey, verticalTypeOf } from './directory.ts'
import { isVertical } from '../../../shared/domain/types.ts'
import { bodyTypeOf, says, unusable } from './values.ts'

const whoFields = ['code', 'name', 'type', 'province', 'unit', 'unitType'] as const
/** The cells that say whose row it is. */
export type Who = Record<(typeof whoFields)[number], SourceCell>

type Found = { ok: true; body: Body; variants: Variant[] } | { ok: false; faults: Fault[] }
export type Identified =
  | { ok: true; body: Body; unit: string | null; variants: Variant[] }
  | { ok: false; faults: Fault[] }

const no = (field: Field, value: string, reason: string): { ok: false; faults: Fault[] } => ({
  ok: false,
  faults: [fault(field, value, reason)],
})

const listed = (bodies: readonly Body[]): string =>
  bodies
    .slice(0, 4)
    .map((body) => `${printedName(body)} (${body.code})`)
    .join(', ')

/** The body itself, when the rest of the row agrees with it. */
const agreeing = (body: Body, claim: Claim): Found => {
  const { faults, variants } = disagreements(body, claim)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, body, variants }
}

const byVertical = (type: BodyType, name: string, field: Field, province: string, directory: Directory): Found => {
  const codes = province === '' ? null : provinceCodes(province)
  const found = (directory.vertical.get(verticalKey(type, name)) ?? []).filter(
    (body) => codes === null || body.province === null || codes.includes(body.province),
  )
  const [body] = found
  if (body === undefined) {
    const how = `Tambahkan di layar Hasil (Tambah instansi, jenis ${type}), lalu impor lagi`
    return no(field, name, `Instansi ini belum ada. ${how}`)
  }
  return found.length === 1
    ? { ok: true, body, variants: [] }
    : no(field, name, 'Lebih dari satu instansi bernama ini; isi kolom provinsi')
}

const byName = ({ type, typeText, name, province }: Claim, directory: Directory): Found => {
  const kind = type ?? verticalTypeOf(name)
  if (kind !== null && isVertical(kind)) return byVertical(kind, name, 'name', province, directory)
  if (typeText !== '' && type === null) {
    return no('type', typeText, 'Jenis pemda tidak dikenal; tulis provinsi, kabupaten, atau kota')
  }
  const provinces = province === '' ? [undefined] : provinceCodes(province)
  if (provinces.length === 0) return no('province', province, 'Provinsi tidak dikenal')
  const found = provinces.flatMap((code) =>
    findRegions({ name, ...(type === null ? {} : { type }), ...(code === undefined ? {} : { province: code }) }),
  )
  const [body] = found
  if (body !== undefined && found.length === 1) {
    return { ok: true, body, variants: isOwnName(name, body) ? [] : [{ published: name, computed: printedName(body) }] }
  }
  if (body !== undefined) return no('name', name, `Nama ini dipakai ${listed(found)}; isi kolom kode atau jenis`)
  const word = splitName(name).type
  if (type !== null && word !== null && word !== type) {
    return no('name', name, `Nama menyebut ${word}, sedangkan kolom jenis berisi ${typeText}`)
  }
  const elsewhere = findRegions({ name })
  const hint = elsewhere.length === 0 ? 'isi kolom kode' : `yang ada: ${listed(elsewhere)}`
  const what = [typeText, name, province === '' ? '' : `di ${province}`].filter((text) => text !== '').join(' ')
  return no('name', name, `Tidak ada pemda “${what}”; ${hint}`)
}

/**
 * Spreadsheets drop the last zero of `35.10`, and BPS writes codes without a point that are not always Kemendagri's.
 * Such a code is only taken when the name in the row says the same.
 */
const doubtful = (code: string): string | null => {
  if (/^\d{2}\.\d$/u.test(code)) return `${code}0`
  return /^\d{4}$/u.test(code) ? `${code.slice(0, 2)}.${code.slice(2)}` : null
}

const byCode = (text: string, claim: Claim, directory: Directory): Found => {
  const code = text
    .replace(/^'/u, '')
    .replaceAll(/\s/gu, '')
    .replace(/^(\d{2}),(\d{1,2})$/u, '$1.$2')
    .replace(/^(\d{2})\.0+$/u, '$1')
  const body = directory.byCode.get(code)
  if (body !== undefined) return agreeing(body, claim)
  const guess = doubtful(code)
  const candidate = guess === null ? undefined : directory.byCode.get(guess)
  if (candidate === undefined) return no('code', text, 'Kode wilayah tidak dikenal')
  if (claim.name !== '') {
    const confirmed = agreeing(candidate, claim)
    const variant = { published: text, computed: candidate.code }
    if (confirmed.ok) return { ...confirmed, variants: [...confirmed.variants, variant] }
  }
  const how = `Tulis kode sebagai teks, misalnya ${candidate.code}`
  return no('code', text, `Kode tidak lengkap; mungkin ${listed([candidate])}. ${how}`)
}

/** The unit of a body, or the body itself when the row names no unit. */
const withUnit = (found: Found, unit: string): Identified => {
  if (!found.ok) return found
  if (unit === '') return { ...found, unit: null }
  if (unit.length > 160) return no('unit', unit, 'Nama unit lebih dari 160 huruf')
  return foldName(unit) === '' ? no('unit', unit, 'Nama unit tidak terbaca') : { ...found, unit }
}

/**
 * Tells the body (and unit) of each row, or every reason why it cannot. Polres, Kantah and the like are bodies of their
 * own also where a list names them as units, because their scores never count into a pemda; they must already exist.
 */
export const identifier = (directory: Directory): ((who: Who) => Identified) => {
  // files of units repeat the same body in row after row
  const seen = new Map<string, Found>()
  const bodyOf = (code: string, claim: Claim): Found => {
    const key = [code, claim.name, claim.typeText, claim.province].join('\n')
    const before = seen.get(key)
    if (before !== undefined) return before
    const found = code === '' ? byName(claim, directory) : byCode(code, claim, directory)
    seen.set(key, found)
    return found
  }
  return (who) => {
    const faults = whoFields.flatMap((field) => {
      const reason = unusable(who[field])
      return reason === null ? [] : [fault(field, who[field].text, reason)]
    })
    if (faults.length > 0) return { ok: false, faults }
    const unit = says(who.unit.text)
    const code = says(who.code.text)
    const typeText = says(who.type.text)
    const claim = { type: bodyTypeOf(typeText), typeText, name: says(who.name.text), province: says(who.province.text) }
    // "Dinas Pertanahan" is a unit; only a type, or a name without any body beside it, makes a unit a body of its own
    const alone = code === '' && claim.name === ''
    const unitType = bodyTypeOf(who.unitType.text) ?? (alone ? verticalTypeOf(unit) : null)
    if (unit !== '' && unitType !== null && isVertical(unitType)) {
      return withUnit(byVertical(unitType, unit, 'unit', claim.province, directory), '')
    }
    if (alone) {
      return no(unit === '' ? 'code' : 'unit', unit, 'Kode dan nama pemda kosong')
    }
    return withUnit(bodyOf(code, claim), unit)
  }
}
