/** Cells as they are shown and written: what was typed stands at once, and is taken back when it is refused. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { create } from 'zustand'
import { isEmpty, readCell } from '../../../../shared/domain/cell'
import type { CellValue, Indicator, InstrumentDimension } from '../../../../shared/domain/instrument'
import type { CellView, EntryReport, EntryUnit, EntryView } from '../../../../shared/entry-views'
import type { Input } from '../../../../shared/ipc'
import { offerAgain, showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { queries } from '../../client/queries'

export type Written = Input<'entry.write'>['cells'][number]
export type How = Input<'entry.write'>['how']

type Guess = { unit: string; indicator: string; cell: CellValue }
interface Waiting {
  /** What was sent and not answered yet, oldest first. */
  sent: { id: number; cells: Guess[] }[]
}

const useWaiting = create<Waiting>()(() => ({ sent: [] }))
let sendings = 0

export const indicatorsOf = (dimensions: readonly InstrumentDimension[]): Indicator[] =>
  dimensions.flatMap(({ indicators }) => indicators)

const nothing: CellView = { value: null, na: false, note: '', evidence: '' }

/** Units with what is on its way put over them; a unit without any is the same object as before. */
function overlaid(units: readonly EntryUnit[], sent: Waiting['sent']): EntryUnit[] {
  const byUnit = Map.groupBy(
    sent.flatMap(({ cells }) => cells),
    ({ unit }) => unit,
  )
  return units.map((unit) => {
    const own = byUnit.get(unit.id)
    if (!own || unit.lock !== null) return unit
    const cells = { ...unit.cells }
    for (const { indicator, cell } of own) cells[indicator] = { ...(cells[indicator] ?? nothing), ...cell }
    return { ...unit, cells }
  })
}

export const useShownUnits = (view: EntryView | undefined): EntryUnit[] => {
  const { sent } = useWaiting()
  return useMemo(() => (view ? overlaid(view.units, sent) : []), [view, sent])
}

let answers = 0

/** Reads what is shown; what was asked for before the last answer to a writing is asked for again. */
async function readEntry(input: Input<'entry.get'>): Promise<EntryView> {
  for (;;) {
    const before = answers
    const view = await call('entry.get', input)
    if (before === answers) return view
  }
}
export const useEntryView = (input: Input<'entry.get'>, enabled: boolean) =>
  useQuery<EntryView>({
    queryKey: ['entry.get', input],
    queryFn: () => readEntry(input),
    enabled,
    placeholderData: keepPreviousData,
  })

/** Puts the units of an answer into everything that shows them. */
function takeIn(units: readonly EntryUnit[]): void {
  answers += 1
  const fresh = new Map(units.map((unit) => [unit.id, unit]))
  queries.setQueriesData<EntryView>({ queryKey: ['entry.get'] }, (view) =>
    view ? { ...view, units: view.units.map((unit) => fresh.get(unit.id) ?? unit) } : view,
  )
}

/** Writes cells as one step of undo; everything else on the screen is read again by the event of the change. Null when all of it was refused; the reason is shown. */
export async function writeCells(view: EntryView, how: How, cells: Written[]): Promise<EntryReport | null> {
  const indicators = new Map(indicatorsOf(view.instrument.dimensions).map((indicator) => [indicator.code, indicator]))
  const guesses = cells.flatMap(({ unit, indicator: code, text }): Guess[] => {
    const indicator = indicators.get(code)
    const read = indicator && readCell(indicator, text)
    return read?.ok === true ? [{ unit, indicator: code, cell: read.cell }] : []
  })
  sendings += 1
  const id = sendings
  useWaiting.setState(({ sent }) => ({ sent: [...sent, { id, cells: guesses }] }))
  try {
    const report = await call('entry.write', { year: view.year, how, cells })
    takeIn(report.units)
    return report
  } catch (thrown) {
    const { code, message, details = [] } = errorOf(thrown)
    if (code === 'busy') offerAgain(message, () => void writeCells(view, how, cells))
    else if (code !== 'bug') showError([message, ...details].join('\n'))
    return null
  } finally {
    useWaiting.setState(({ sent }) => ({ sent: sent.filter((other) => other.id !== id) }))
  }
}

/** Writes note and evidence of a cell. False when it was refused; the reason is shown. */
export async function writeNote(input: Input<'entry.note'>): Promise<boolean> {
  try {
    takeIn((await call('entry.note', input)).units)
    return true
  } catch (thrown) {
    const { code, message, details = [] } = errorOf(thrown)
    if (code !== 'bug') showError([message, ...details].join('\n'))
    return false
  }
}

export const isFilled = (unit: EntryUnit, indicator: string): boolean => !isEmpty(unit.cells[indicator])
