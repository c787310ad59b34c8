/** Begins and ends a second entry: who, which units, from when on differences may be seen. */
import { isEmpty } from '../../../../shared/domain/cell.ts'
import { draw } from '../../../../shared/domain/draw.ts'
import { printedName } from '../../../../shared/domain/names.ts'
import { formatInteger } from '../../../../shared/domain/number.ts'
import type { ReentryDifference, ReentryRow } from '../../../../shared/entry-views.ts'
import { Expected } from '../../../../shared/errors.ts'
import { bodyByCode } from '../../../store/bodies.ts'
import { cellsOf } from '../../../store/cells.ts'
import { instrumentsOfYear } from '../../../store/instruments.ts'
import { persons } from '../../../store/persons.ts'
import { addReentry, enteredBy, finishReentry, removeReentry } from '../../../store/reentries.ts'
import type { Store } from '../../../store/store.ts'
import { units, type UnitRecord } from '../../../store/units.ts'
import { uuidv7 } from '../../../store/uuidv7.ts'
import { requireOpen } from '../../../store/work.ts'
import { writer } from '../../../store/writer.ts'
import { differences } from './differences.ts'
import { knownReentry } from './known.ts'
import { reentryRow } from './view.ts'

/** Whether the program knows who is who: otherwise the account of the system stands for everybody. */
const personsInUse = (store: Store): boolean => persons(store).some(({ active }) => active)

/** Units of the place that hold something, of the instrument that most of them use, in an order that stays. */
const candidates = (store: Store, year: number, code: string, wanted: readonly string[] | undefined): UnitRecord[] => {
  const instrumentFor = instrumentsOfYear(store, year)
  const cells = cellsOf(store, year, code)
  const filled = units(store, year, code).filter(
    ({ id }) =>
      (wanted === undefined || wanted.includes(id)) &&
      Object.values(cells.get(id) ?? {}).some((cell) => !isEmpty(cell)),
  )
  const groups = [...Map.groupBy(filled, ({ type }) => instrumentFor(type)?.id ?? '')].filter(([id]) => id !== '')
  const [, most = []] = groups.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  return most.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

interface Wish {
  year: number
  code: string
  count: number
  units?: string[] | undefined
}

/**
 * Draws units (or takes those named) for whoever works now. Where persons are in use only units that others entered are
 * taken. The draw depends on the id of the second entry alone, so that it can be repeated. Expected('refused') when there
 * is nothing to take.
 */
export const startReentry = (store: Store, { year, code, count, units: wanted }: Wish): ReentryRow => {
  requireOpen(store, year)
  const body = bodyByCode(store, code)
  const place = body === undefined ? code : printedName(body)
  const id = uuidv7(store.now().getTime())
  const filled = candidates(store, year, code, wanted)
  if (filled.length === 0)
    throw new Expected('refused', `Belum ada unit yang terisi di ${place} tahun ${year}. Isi dahulu, lalu ulangi.`)
  const known = enteredBy(store)
  store.write({ kind: 'edit', label: `Isian kedua dimulai, ${place} ${year}`, undoable: true }, () => {
    const person = writer(store)
    const others = personsInUse(store) ? filled.filter((unit) => known.get(unit.id)?.has(person) !== true) : filled
    if (others.length === 0)
      throw new Expected(
        'refused',
        `Semua unit itu pernah diisi oleh ${person}. Isian kedua harus dikerjakan orang lain: pilih petugas lain dahulu.`,
      )
    const drawn = wanted === undefined ? draw(others, count, id) : others
    const title = `Isian kedua ${formatInteger(drawn.length)} unit, ${place}`
    addReentry(
      store,
      { id, year, title, person },
      drawn.map((unit) => unit.id),
    )
  })
  return reentryRow(store, knownReentry(store, id))
}

/** Ends the blind part; cannot be undone, since the differences have been seen. Expected('refused') when nothing was entered. */
export const endReentry = (store: Store, { id }: { id: string }): ReentryDifference[] => {
  const known = knownReentry(store, id)
  const { record } = known
  requireOpen(store, record.year)
  if (record.finishedAt === null) {
    if (reentryRow(store, known).filled === 0)
      throw new Expected('refused', 'Belum ada yang diisi. Isi sekurangnya satu sel, lalu selesaikan.')
    store.write({ kind: 'edit', label: `${record.title} ${record.year} selesai`, undoable: false }, () => {
      finishReentry(store, id)
    })
  }
  return differences(store, { id })
}

export const dropReentry = (store: Store, { id }: { id: string }): void => {
  const { record } = knownReentry(store, id)
  requireOpen(store, record.year)
  store.write({ kind: 'edit', label: `Hapus ${record.title} ${record.year}`, undoable: true }, () => {
    removeReentry(store, id)
  })
}
