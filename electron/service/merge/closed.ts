/** Years that are closed here against what a package or a decision would change in them. */
import { Expected } from '../../../shared/errors.ts'
import { closedYears } from '../../store/work.ts'
import type { Store } from '../../store/store.ts'
import type { CarriedOut } from './carry-out.ts'
import type { Change, History, HistoryRecord } from './history.ts'
import { existence } from './spec.ts'
import { recordText } from './words.ts'

const mostNamed = 20

/** What a closing known here stands on: one made elsewhere on its own does not replace it. */
const headsOf = (history: History, year: number): readonly Change[] =>
  history.heads(history.record('closing', JSON.stringify([year])), existence)

/** The year was opened again there, after the closings that were known here: what was done then may come. */
const isOpenedAgain = (history: History, year: number, known: readonly Change[], fresh: readonly Change[]): boolean => {
  const key = JSON.stringify([year])
  const openings = fresh.filter(
    (change) => change.tbl === 'closing' && change.key === key && change.cells[existence] === false,
  )
  return openings.some((opening) => {
    const before = history.ancestors(opening, existence)
    return known.every(({ id }) => before.has(id))
  })
}

/** The closed years that something was done to, with the records concerned; closing itself is no such thing. */
const touchedYears = (
  closed: readonly number[],
  { touched }: Pick<CarriedOut, 'touched'>,
  counts: (one: CarriedOut['touched'][number]) => boolean,
): Map<number, HistoryRecord[]> => {
  const found = new Map<number, HistoryRecord[]>()
  for (const one of touched)
    if (one.year !== null && closed.includes(one.year) && one.record.tbl !== 'closing' && counts(one))
      found.set(one.year, [...(found.get(one.year) ?? []), one.record])
  return found
}

/** The names of records; what is not here is named by what the package tells of it. */
const namesOf = (store: Store, records: readonly HistoryRecord[]): string[] => [
  ...new Set(records.map(({ tbl, key, changes }) => recordText(store, tbl, key, changes))),
]

/**
 * To be asked before a package is taken over; the answer, given what was done, throws Expected('refused') where that
 * changes a year that was closed here and not opened again there. Nothing of such a package is taken.
 */
export const guardClosed = (
  store: Store,
  history: History,
): ((done: Pick<CarriedOut, 'touched'>, learned: ReadonlySet<HistoryRecord>, fresh: readonly Change[]) => void) => {
  const closed = closedYears(store).map((year) => ({ year, known: headsOf(history, year) }))
  return (done, learned, fresh) => {
    const shut = closed.flatMap(({ year, known }) => (isOpenedAgain(history, year, known, fresh) ? [] : [year]))
    const found = touchedYears(shut, done, ({ changes, record }) => changes || learned.has(record))
    if (found.size === 0) return
    const years = [...found.keys()].toSorted((a, b) => a - b).join(', ')
    const names = namesOf(store, [...found.values()].flat())
    throw new Expected(
      'refused',
      `Paket ini mengubah data tahun ${years}, yang sudah ditutup di laptop ini, sehingga tidak ada yang digabungkan. Buka kembali tahun itu dengan alasan, lalu impor lagi. Bila tahun itu dibuka kembali di laptop asal, minta paket seluruh kantor.`,
      {
        details: [
          ...names.slice(0, mostNamed),
          ...(names.length > mostNamed ? [`… dan ${names.length - mostNamed} lagi`] : []),
        ],
      },
    )
  }
}

/** The same for a decision: it may confirm what a closed year holds, not change it. */
export const guardDecision = (store: Store): ((done: Pick<CarriedOut, 'touched'>) => void) => {
  const closed = closedYears(store)
  return (done) => {
    const [year] = touchedYears(closed, done, ({ changes }) => changes).keys()
    if (year !== undefined)
      throw new Expected(
        'refused',
        `Putusan ini mengubah data tahun ${year}, yang sudah ditutup. Pilih isian di sini, atau buka kembali tahun itu dengan alasan.`,
      )
  }
}
