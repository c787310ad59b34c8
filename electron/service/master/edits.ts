/** Changes of master data by hand: each is one undoable batch with a label that says what happened. */
import { dayAfter } from '../../../shared/domain/dates.ts'
import { foldName, printedName } from '../../../shared/domain/names.ts'
import type { Day } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import { bodyByCode, renameBody, requireBody } from '../../store/bodies.ts'
import {
  oversightById,
  type Overseen,
  type OversightRecord,
  removeOversight,
  saveOversight,
} from '../../store/oversight.ts'
import { ensurePeriod } from '../../store/periods.ts'
import { addressOf, headById, headsOf, removeHead, saveHead, setAddress } from '../../store/profiles.ts'
import type { Store } from '../../store/store.ts'
import { addUnit, setUnit, unitById, type UnitRecord, units } from '../../store/units.ts'
import { requireOpen } from '../../store/work.ts'
import { schemeFor } from '../assessment/year.ts'

const edit = (store: Store, label: string, run: () => void): void => {
  store.write({ kind: 'edit', label, undoable: true }, run)
}

const knownUnit = (store: Store, id: string): UnitRecord => {
  const unit = unitById(store, id)
  if (unit === undefined) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang halaman.')
  return unit
}

/** Sets what is given of a unit. Expected('refused') for a twin, a closed year, or the type of a unit that is locked. */
export function editUnit(
  store: Store,
  {
    id,
    name,
    type,
    address,
  }: { id: string; name?: string | undefined; type?: string | undefined; address?: string | undefined },
): void {
  const unit = knownUnit(store, id)
  const where = printedName(requireBody(store, unit.body))
  edit(store, `Data unit ${name ?? unit.name} (${where}) ${unit.year}`, () => {
    setUnit(store, id, { name, type })
    if (address === undefined || address === addressOf(store, id)) return
    requireOpen(store, unit.year)
    setAddress(store, id, address)
  })
}

/** Sets name (of those without a Kemendagri code) or address of a body. Expected('refused' | 'not-found'). */
export function editBody(
  store: Store,
  { code, name, address }: { code: string; name?: string | undefined; address?: string | undefined },
): void {
  const body = requireBody(store, code)
  edit(store, `Data ${printedName({ ...body, name: name ?? body.name })}`, () => {
    if (name !== undefined) renameBody(store, code, name)
    if (address !== undefined) setAddress(store, code, address)
  })
}

/** A head goes along when still in office in the new year. */
const copyUnit = (store: Store, unit: UnitRecord, year: number): void => {
  const id = addUnit(store, { year, body: unit.body, name: unit.name, type: unit.type })
  setAddress(store, id, addressOf(store, unit.id))
  for (const head of headsOf(store, unit.id))
    if (head.until === null || head.until >= `${year}-01-01`) saveHead(store, { ...head, id: null, subject: id })
}

/** Copies units with type, address and heads; those that `year` has by name are left alone. Scores are never copied. */
export function copyUnits(
  store: Store,
  { from, year, codes }: { from: number; year: number; codes: readonly string[] },
): { added: number } {
  schemeFor(year)
  const { value } = store.write({ kind: 'edit', label: `Salin unit tahun ${from} ke ${year}`, undoable: true }, () => {
    requireOpen(store, year)
    ensurePeriod(store, year)
    let added = 0
    for (const code of codes) {
      const known = new Set(units(store, year, code).map(({ name }) => foldName(name)))
      for (const unit of units(store, from, code)) {
        if (unit.body !== code || known.has(foldName(unit.name))) continue
        copyUnit(store, unit, year)
        added += 1
      }
    }
    return added
  })
  return { added: value }
}

/** A body's heads are of no year; those of a unit belong to its year. */
const subjectName = (store: Store, subject: string): { name: string; year: number | null } => {
  const body = bodyByCode(store, subject)
  if (body !== undefined) return { name: printedName(body), year: null }
  const unit = knownUnit(store, subject)
  return { name: unit.name, year: unit.year }
}

/** Whoever is in office without a last day leaves it on the day before `from`. */
const endPrevious = (store: Store, subject: string, from: Day): void => {
  for (const head of headsOf(store, subject))
    if (head.until === null && head.from < from) saveHead(store, { ...head, until: dayAfter(from, -1) })
}

/** Adds a head (id null) or changes one. Expected as `saveHead`, and ('refused') for a unit of a closed year. */
export function changeHead(
  store: Store,
  {
    endsPrevious = false,
    ...head
  }: {
    id: string | null
    subject: string
    name: string
    position: string
    from: Day
    until: Day | null
    endsPrevious?: boolean | undefined
  },
): void {
  const { name, year } = subjectName(store, head.subject)
  edit(store, `Pimpinan ${name}: ${head.name}`, () => {
    if (year !== null) requireOpen(store, year)
    if (endsPrevious) endPrevious(store, head.subject, head.from)
    saveHead(store, head)
  })
}

export function dropHead(store: Store, { id }: { id: string }): void {
  const head = headById(store, id)
  if (head === undefined) throw new Expected('not-found', 'Pimpinan ini sudah tidak ada. Muat ulang halaman.')
  const { name, year } = subjectName(store, head.subject)
  edit(store, `Hapus pimpinan ${name}: ${head.name}`, () => {
    if (year !== null) requireOpen(store, year)
    removeHead(store, id)
  })
}

const overseenName = (store: Store, { year, body, unit: id }: Overseen): string => {
  const whole = printedName(requireBody(store, body))
  if (id === null) return whole
  const unit = knownUnit(store, id)
  if (unit.year !== year || unit.body !== body)
    throw new Expected('not-found', `Unit "${unit.name}" bukan bagian dari ${whole} tahun ${year}.`)
  return unit.name
}

/** Enters or changes an oversight product; clean and clear follows in the same batch. */
export function changeOversight(store: Store, product: Omit<OversightRecord, 'id'> & { id: string | null }): void {
  schemeFor(product.year)
  const name = overseenName(store, product)
  const state = product.open ? 'terbuka' : 'selesai'
  edit(store, `Produk pengawasan ${name} ${product.year}: ${product.kind}, ${state}`, () => {
    requireOpen(store, product.year)
    ensurePeriod(store, product.year)
    saveOversight(store, product)
  })
}

export function dropOversight(store: Store, { id }: { id: string }): void {
  const product = oversightById(store, id)
  if (product === undefined)
    throw new Expected('not-found', 'Produk pengawasan ini sudah tidak ada. Muat ulang halaman.')
  edit(store, `Hapus produk pengawasan ${overseenName(store, product)} ${product.year}: ${product.kind}`, () => {
    requireOpen(store, product.year)
    removeOversight(store, product)
  })
}
