/** Versions of instruments: made from another one, changed until cells were entered with them, and chosen for a year. */
import { isDeepStrictEqual } from 'node:util'
import { instrumentProblems } from '../../../shared/domain/instrument-problems.ts'
import type { Instrument, InstrumentContent } from '../../../shared/domain/instrument.ts'
import { schemes, titleOf } from '../../../shared/domain/schemes.ts'
import type { InstrumentView } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { cellsOfUnits } from '../../store/cells.ts'
import {
  addInstrument,
  deleteInstrument,
  instruments,
  instrumentsOfYear,
  isShipped,
  isUsed,
  setInstrument,
  setUse,
  typeKey,
  usesByInstrument,
} from '../../store/instruments.ts'
import { ensurePeriod } from '../../store/periods.ts'
import type { Store } from '../../store/store.ts'
import { units } from '../../store/units.ts'
import { requireOpen, stateOf } from '../../store/work.ts'
import { schemeFor } from '../assessment/year.ts'
import { instrumentShown } from '../entry/units.ts'
import { knownInstrument } from './list.ts'

export const nameOf = ({ title, version }: Pick<Instrument, 'title' | 'version'>): string => `${title} versi ${version}`

/** Expected('input') for a scheme nobody knows. */
const requireScheme = (scheme: string): void => {
  if (schemes.some(({ id }) => id === scheme)) return
  const known = schemes.map(({ id }) => id).join(', ')
  throw new Expected('input', `Skema "${scheme}" tidak dikenal. Tulis salah satu dari: ${known}.`)
}

/** A new version of `from`, or a copy of it for another unit type or scheme. One undoable batch. */
export function deriveInstrument(
  store: Store,
  input: { from: string; unitType?: string | undefined; title?: string | undefined; scheme?: string | undefined },
): InstrumentView {
  const from = knownInstrument(store, input.from)
  const { unitType = from.unitType, title = from.title, scheme = from.scheme } = input
  requireScheme(scheme)
  const made = { ...from, unitType, title, scheme }
  const label = `Instrumen baru ${made.title} dari ${nameOf(from)}`
  const { value } = store.write({ kind: 'edit', label, undoable: true }, () => addInstrument(store, made))
  return instrumentShown(store, knownInstrument(store, value))
}

type Draft = Pick<Instrument, 'scheme' | 'unitType' | 'title' | 'sample'> & InstrumentContent
const said = ({ title, sample, dimensions, rules }: Draft) => ({ title, sample, dimensions, rules })

/** An instrument read from a file, as a new version. What is already there word for word is not written again. */
export function addVersion(store: Store, draft: Draft, file: string): { id: string; written: boolean } {
  requireScheme(draft.scheme)
  const twin = instruments(store).find(
    (one) =>
      one.scheme === draft.scheme &&
      typeKey(one.unitType) === typeKey(draft.unitType) &&
      isDeepStrictEqual(said(one), said(draft)),
  )
  if (twin !== undefined) return { id: twin.id, written: false }
  const { value } = store.write({ kind: 'import', label: `Impor instrumen ${file}`, undoable: true }, () =>
    addInstrument(store, draft),
  )
  return { id: value, written: true }
}

/** Expected('refused') for what comes with the program and for versions that cells were entered with. */
const requireChangeable = (store: Store, instrument: Instrument): void => {
  if (isShipped(instrument.id)) {
    throw new Expected('refused', 'Instrumen bawaan tidak diubah. Buat versi baru darinya, lalu ubah versi itu.')
  }
  if (isUsed(store, instrument.id)) {
    throw new Expected(
      'refused',
      `${nameOf(instrument)} sudah dipakai untuk mengisi, jadi terkunci. Buat versi baru untuk mengubahnya.`,
    )
  }
}

const yearsUsing = (store: Store, id: string): number[] => [
  ...new Set((usesByInstrument(store).get(id) ?? []).map(({ year }) => year)),
]

/**
 * Saves a version. Problems do not keep it from being saved while no year uses it. Expected('refused') for a locked one, and
 * for one with problems that a year uses.
 */
export function saveInstrument(
  store: Store,
  input: { id: string; title: string; sample?: boolean | undefined; content: InstrumentContent },
): InstrumentView {
  const before = knownInstrument(store, input.id)
  requireChangeable(store, before)
  const years = yearsUsing(store, input.id)
  const problems = instrumentProblems(input.content)
  if (years.length > 0 && problems.length > 0) {
    throw new Expected(
      'refused',
      `Instrumen ini dipakai tahun ${years.join(', ')}, jadi hanya dapat disimpan tanpa masalah.`,
      { details: problems.map(({ text }) => text) },
    )
  }
  store.write(
    { kind: 'edit', label: `Ubah instrumen ${nameOf({ ...before, title: input.title })}`, undoable: true },
    () =>
      setInstrument(store, input.id, { title: input.title, sample: input.sample ?? before.sample, ...input.content }),
  )
  return instrumentShown(store, knownInstrument(store, input.id))
}

/** Expected('refused') for shipped and locked ones, and while a year uses it. */
export function removeInstrument(store: Store, { id }: { id: string }): void {
  const instrument = knownInstrument(store, id)
  requireChangeable(store, instrument)
  const years = yearsUsing(store, id)
  if (years.length > 0) {
    throw new Expected(
      'refused',
      `${nameOf(instrument)} dipakai tahun ${years.join(', ')}. Pilih instrumen lain dahulu.`,
    )
  }
  store.write({ kind: 'edit', label: `Hapus instrumen ${nameOf(instrument)}`, undoable: true }, () =>
    deleteInstrument(store, id),
  )
}

/** Units whose cells would be read with another instrument than before. */
const unitsTouched = (store: Store, year: number, unitType: string, own: ReadonlySet<string>) =>
  units(store, year).filter(({ type }) =>
    unitType === '' ? !own.has(typeKey(type)) || typeKey(type) === '' : typeKey(type) === typeKey(unitType),
  )

/**
 * Sets which instrument a year uses for units of a type ('' = all without one of their own); null goes back to that of all
 * others. Expected('refused') while it has problems, does not fit the year's scheme, the year is closed, units of the type
 * have left draf, or cells would be lost from sight.
 */
export function useInstrument(store: Store, input: { year: number; unitType: string; id: string | null }): void {
  const { year, unitType, id } = input
  const scheme = schemeFor(year)
  requireOpen(store, year)
  const chosen = id === null ? null : knownInstrument(store, id)
  if (chosen !== null) requireUsable(chosen, scheme.id, titleOf(scheme, year))
  const own = new Set(
    [...usesByInstrument(store).values()].flat().flatMap((use) => (use.year === year ? use.type : [])),
  )
  const next = chosen ?? (unitType === '' ? null : instrumentsOfYear(store, year)(''))
  const touched = unitsTouched(store, year, unitType, own)
  const left = touched.filter((unit) => stateOf(store, unit.id) !== 'draf')
  if (left.length > 0) {
    throw new Expected(
      'refused',
      'Unit yang sudah diajukan dinilai dengan instrumen sekarang. Kembalikan dahulu ke draf.',
      {
        details: left.map(({ name }) => name),
      },
    )
  }
  if (next !== null) requireNothingLost(store, next, touched)
  const who = unitType === '' ? 'semua unit' : `unit ${unitType}`
  const label = `Instrumen ${year} untuk ${who}: ${chosen === null ? 'bawaan' : nameOf(chosen)}`
  store.write({ kind: 'edit', label, undoable: true }, () => {
    ensurePeriod(store, year)
    setUse(store, year, unitType, id)
  })
}

const requireUsable = (instrument: Instrument, scheme: string, title: string): void => {
  if (instrument.scheme !== scheme) {
    throw new Expected('refused', `${nameOf(instrument)} dibuat untuk skema lain, bukan ${title}.`)
  }
  const problems = instrumentProblems(instrument)
  if (problems.length > 0) {
    throw new Expected('refused', `${nameOf(instrument)} masih bermasalah. Perbaiki dahulu, lalu pilih lagi.`, {
      details: problems.map(({ text }) => text),
    })
  }
}

const requireNothingLost = (store: Store, next: Instrument, touched: readonly { id: string }[]): void => {
  const known = new Set(next.dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code)))
  const cells = cellsOfUnits(
    store,
    touched.map(({ id }) => id),
  )
  const lost = new Set([...cells.values()].flatMap((own) => Object.keys(own).filter((code) => !known.has(code))))
  if (lost.size === 0) return
  throw new Expected(
    'refused',
    `Isian yang sudah ada tidak termuat dalam ${nameOf(next)}: indikator ${[...lost].toSorted().join(', ')}. Kosongkan dahulu, atau pilih instrumen yang memuatnya.`,
  )
}
