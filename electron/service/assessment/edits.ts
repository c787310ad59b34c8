/** Changes by hand. Each is one undoable batch with a label that says what happened; an issued document does not stop them. */
import { printedName } from '../../../shared/domain/names.ts'
import { formatScore } from '../../../shared/domain/number.ts'
import type { Body, BodyType, Clean, Hundredths } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import { addBody as insertBody, bodyByCode } from '../../store/bodies.ts'
import { decidedClean } from '../../store/oversight.ts'
import { result, setResult } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import {
  addUnit as insertUnit,
  findUnit,
  removeUnit as deleteUnit,
  setUnit,
  unitById,
  type UnitRecord,
} from '../../store/units.ts'
import { schemeFor } from './year.ts'

/** A body, or one of its units by id. */
export interface Target {
  body: string
  unit: string | null
}

const cleanWords: Record<Clean, string> = { ya: 'ya', tidak: 'tidak', belum: 'belum diisi' }
const scoreWord = (score: Hundredths | null): string => (score === null ? 'kosong' : formatScore(score))

/** Sets or clears the official score of a body or a unit. */
export function setScore(
  store: Store,
  input: { year: number; target: Target; score: Hundredths | null; reason?: string | undefined },
): void {
  const { year, target, score, reason } = input
  schemeFor(year)
  const place = locate(store, year, target)
  const label = `Nilai ${place.name} ${year}: ${scoreWord(place.score)} → ${scoreWord(score)}`
  store.write({ kind: 'edit', label, undoable: true, ...(reason && { reason }) }, () => {
    if (place.unit) setUnit(store, place.unit.id, { score })
    else setResult(store, { year, body: target.body, score })
  })
}

/** Says for one or many whether they are clean and clear. Expected('refused') where oversight products say otherwise. */
export function setClean(store: Store, input: { year: number; targets: readonly Target[]; clean: Clean }): void {
  const { year, targets, clean } = input
  schemeFor(year)
  const places = targets.map((target) => locate(store, year, target))
  const decided = places.filter(({ body, unit }) => {
    const products = decidedClean(store, { year, body: body.code, unit: unit?.id ?? null })
    return products !== null && products !== clean
  })
  if (decided.length > 0)
    throw new Expected('refused', 'Clean and clear ditentukan oleh produk pengawasan. Ubah produknya di Data Induk.', {
      details: decided.map(({ name }) => name),
    })
  const who = places.length === 1 ? places[0]?.name : `${places.length} penerima`
  const label = `Clean and clear ${who} ${year}: ${cleanWords[clean]}`
  store.write({ kind: 'edit', label, undoable: true }, () => {
    for (const { unit, body } of places) {
      if (unit) setUnit(store, unit.id, { clean })
      else setResult(store, { year, body: body.code, clean })
    }
  })
}

/** Adds a unit to a body for one year. Throws `refused` when the body has one of this name. */
export function addUnit(
  store: Store,
  input: { year: number; body: string; name: string; type: string; score: Hundredths | null },
): { id: string } {
  schemeFor(input.year)
  const body = known(store, input.body)
  refuseTwin(store, input.year, body, input.name)
  const label = `Unit baru ${input.name} (${printedName(body)}) ${input.year}`
  const { value } = store.write({ kind: 'edit', label, undoable: true }, () => insertUnit(store, input))
  return { id: value }
}

/** Corrects a unit's name. Throws `refused` when another unit of the body has it. */
export function renameUnit(store: Store, input: { id: string; name: string }): void {
  const unit = knownUnit(store, input.id)
  refuseTwin(store, unit.year, known(store, unit.body), input.name, unit.id)
  const label = `Nama unit ${unit.year}: ${unit.name} → ${input.name}`
  store.write({ kind: 'edit', label, undoable: true }, () => setUnit(store, unit.id, { name: input.name }))
}

/** Takes a unit out of its year. */
export function removeUnit(store: Store, { id }: { id: string }): void {
  const unit = knownUnit(store, id)
  const label = `Hapus unit ${unit.name} (${printedName(known(store, unit.body))}) ${unit.year}`
  store.write({ kind: 'edit', label, undoable: true }, () => deleteUnit(store, id))
}

/** Adds a body without a Kemendagri code and gives back its key. */
export function addBody(
  store: Store,
  input: { type: BodyType; name: string; province: string | null },
): { code: string } {
  if (input.type === 'provinsi' || input.type === 'kabupaten' || input.type === 'kota') {
    throw new Expected('refused', 'Provinsi, kabupaten, dan kota sudah lengkap dengan kode Kemendagri.')
  }
  const label = `Instansi baru ${printedName(input)}`
  const { value } = store.write({ kind: 'edit', label, undoable: true }, () => insertBody(store, input))
  return { code: value }
}

interface Place {
  body: Body
  unit: UnitRecord | null
  name: string
  score: Hundredths | null
}

function locate(store: Store, year: number, target: Target): Place {
  const body = known(store, target.body)
  if (target.unit === null) {
    const score = result(store, year, body.code)?.score ?? null
    return { body, unit: null, name: printedName(body), score }
  }
  const unit = knownUnit(store, target.unit)
  if (unit.year !== year || unit.body !== body.code) {
    throw new Expected('not-found', `Unit "${unit.name}" bukan bagian dari ${printedName(body)} tahun ${year}.`)
  }
  return { body, unit, name: unit.name, score: unit.score }
}

function known(store: Store, code: string): Body {
  const body = bodyByCode(store, code)
  if (!body) throw new Expected('not-found', `Pemda atau instansi dengan kode ${code} tidak dikenal.`)
  return body
}

function knownUnit(store: Store, id: string): UnitRecord {
  const unit = unitById(store, id)
  if (!unit) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang halaman.')
  return unit
}

function refuseTwin(store: Store, year: number, body: Body, name: string, except?: string): void {
  const twin = findUnit(store, year, body.code, name)
  if (twin && twin.id !== except) {
    throw new Expected('refused', `${printedName(body)} sudah memiliki unit "${twin.name}" pada tahun ${year}.`)
  }
}
