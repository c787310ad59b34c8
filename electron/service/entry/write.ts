/**
 * The one way into cells: typed, pasted, filled, read from a workbook or settled after a second entry. One undoable batch,
 * all or nothing; what is locked or cannot be read is skipped and said.
 */
import { cellText, readCell } from '../../../shared/domain/cell.ts'
import { looksAt } from '../../../shared/domain/checks/cells.ts'
import type { Indicator } from '../../../shared/domain/instrument.ts'
import { formatInteger } from '../../../shared/domain/number.ts'
import type { EntryReport } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { lastSeq } from '../../store/batches.ts'
import { type CellChange, type CellRecord, cellsOfUnits, putCell, type UnitCells } from '../../store/cells.ts'
import { excusesOfUnits, removeExcuse } from '../../store/excuses.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import type { BatchInfo, Store } from '../../store/store.ts'
import { type UnitRecord, unitsById } from '../../store/units.ts'
import { lockOf } from '../../store/work.ts'
import { entryUnits } from './units.ts'

export interface TypedCell {
  unit: string
  indicator: string
  text: string
  /** What of the cell the text is; its value when left out. */
  part?: 'value' | 'note' | 'evidence'
}
/** How it was done: the first word of the batch's label. */
export const entryWays = {
  edit: 'Isi',
  paste: 'Tempel',
  fill: 'Salin isian',
  clear: 'Kosongkan',
  workbook: 'Baca buku kerja',
  reentry: 'Pakai isian kedua',
} as const
export type EntryWay = keyof typeof entryWays

interface Step {
  unit: UnitRecord
  indicator: string
  before: CellRecord | undefined
  change: CellChange
}
interface Plan extends Pick<EntryReport, 'locked' | 'unreadable'> {
  steps: Step[]
  unchanged: number
  records: Map<string, UnitRecord>
  cells: Map<string, UnitCells>
}

const goneUnit = (): Expected =>
  new Expected('not-found', 'Salah satu unit sudah tidak ada pada tahun ini. Muat ulang lembar isian.')

type Reader = (unit: UnitRecord) => { lock: string | null; indicators: Map<string, Indicator> }

/** Lock and indicators of units, each looked up once. */
const reader = (store: Store, year: number): Reader => {
  const instrumentFor = instrumentsOfYear(store, year)
  const byInstrument = new Map<string, Map<string, Indicator>>()
  const known = new Map<string, ReturnType<Reader>>()
  const indicatorsOf = (unit: UnitRecord): Map<string, Indicator> => {
    const instrument = instrumentFor(unit.type)
    if (instrument === null) return new Map()
    let found = byInstrument.get(instrument.id)
    if (found === undefined) {
      const indicators = instrument.dimensions.flatMap((dimension) => dimension.indicators)
      byInstrument.set(instrument.id, (found = new Map(indicators.map((one) => [one.code, one]))))
    }
    return found
  }
  return (unit) => {
    let found = known.get(unit.id)
    if (found === undefined) known.set(unit.id, (found = { lock: lockOf(store, unit), indicators: indicatorsOf(unit) }))
    return found
  }
}

interface Wish {
  unit: string
  indicator: string
  /** As typed, for the report. */
  text: string
  read: (indicator: Indicator) => { ok: true; change: CellChange } | { ok: false; reason: string }
}

/** What a write would do. Reads only. */
const planOf = (store: Store, year: number, wishes: readonly Wish[]): Plan => {
  const ids = [...new Set(wishes.map(({ unit }) => unit))]
  const records = new Map(unitsById(store, ids).map((unit) => [unit.id, unit]))
  const cells = cellsOfUnits(store, ids)
  const look = reader(store, year)
  const steps = new Map<string, Step>()
  const plan: Plan = { steps: [], unchanged: 0, records, cells, locked: [], unreadable: [] }
  for (const { unit: id, indicator: code, text, read } of wishes) {
    const unit = records.get(id)
    if (unit?.year !== year) throw goneUnit()
    const { lock, indicators } = look(unit)
    const place = { unit: id, unitName: unit.name, indicator: code }
    if (lock !== null) {
      plan.locked.push({ ...place, reason: lock })
      continue
    }
    const indicator = indicators.get(code)
    const found =
      indicator === undefined
        ? ({ ok: false, reason: 'Indikator ini tidak ada dalam instrumen unit' } as const)
        : read(indicator)
    if (!found.ok) plan.unreadable.push({ ...place, text, reason: found.reason })
    else {
      // The same cell twice in one paste: the later one counts. Value, note and evidence of a cell are one step.
      const key = `${id} ${code}`
      const change = { ...steps.get(key)?.change, ...found.change }
      steps.set(key, { unit, indicator: code, before: cells.get(id)?.[code], change })
    }
  }
  for (const step of steps.values()) {
    if (changes(step)) plan.steps.push(step)
    else plan.unchanged += 1
  }
  return plan
}

const changes = ({ before, change: { cell, note, evidence } }: Step): boolean =>
  (cell !== undefined && (cell.value !== (before?.value ?? null) || cell.na !== (before?.na ?? false))) ||
  (note !== undefined && note !== (before?.note ?? '')) ||
  (evidence !== undefined && evidence !== (before?.evidence ?? ''))

/** "RSUD Balaraja 2023", "400 unit 2023". */
const whoText = (steps: readonly Step[], year: number): string => {
  const units = new Set(steps.map(({ unit }) => unit.id))
  const who = units.size === 1 ? (steps[0]?.unit.name ?? '') : `${formatInteger(units.size)} unit`
  return `${who} ${year}`
}

const shown = (cell: Parameters<typeof cellText>[0]): string => cellText(cell) || 'kosong'

/** "Isi nilai IN-03 RSUD Balaraja 2023: 2 → 3", "Tempel 16.000 sel, 400 unit 2023". */
const valueLabel = (way: EntryWay, { steps }: Plan, year: number): string => {
  const [only] = steps
  return steps.length === 1 && only?.change.cell !== undefined
    ? `${entryWays[way]} nilai ${only.indicator} ${whoText(steps, year)}: ${shown(only.before)} → ${shown(only.change.cell)}`
    : `${entryWays[way]} ${formatInteger(steps.length)} sel, ${whoText(steps, year)}`
}

/** A reason counts until a cell changes that its rule looks at; one about the whole unit until any of its cells does. */
const dropExcuses = (store: Store, year: number, { steps }: Plan): void => {
  const changed = new Map<string, Set<string>>()
  for (const { unit, indicator, change } of steps) {
    if (change.cell === undefined) continue
    const codes = changed.get(unit.id)
    if (codes === undefined) changed.set(unit.id, new Set([indicator]))
    else codes.add(indicator)
  }
  const instrumentFor = instrumentsOfYear(store, year)
  const records = new Map(steps.map(({ unit }) => [unit.id, unit]))
  for (const excuse of excusesOfUnits(store, [...changed.keys()])) {
    const codes = changed.get(excuse.unit)
    const unit = records.get(excuse.unit)
    const rule = unit === undefined ? undefined : instrumentFor(unit.type)?.rules.find(({ id }) => id === excuse.rule)
    const looked = rule === undefined ? [excuse.indicator] : looksAt(rule)
    if (excuse.indicator === '' || looked.some((code) => codes?.has(code))) removeExcuse(store, excuse)
  }
}

type Also = (report: Pick<EntryReport, 'locked' | 'unreadable'>) => void

interface Doing {
  year: number
  wishes: readonly Wish[]
  info: (plan: Plan) => BatchInfo
  /** Done in the same batch; takes everything back by throwing. */
  also?: Also | undefined
}

const carryOut = (store: Store, { year, wishes, info, also }: Doing): EntryReport => {
  // The label is needed before the write begins, and only the write shuts other processes out: look, then look again.
  const seen = lastSeq(store)
  const first = planOf(store, year, wishes)
  const { value: plan, batch } = store.write(info(first), () => {
    const now = lastSeq(store) === seen + 1 ? first : planOf(store, year, wishes)
    for (const { unit, indicator, before, change } of now.steps) {
      const after = putCell(store, unit.id, indicator, before, change)
      if (after === null) continue
      let own = now.cells.get(unit.id)
      if (own === undefined) now.cells.set(unit.id, (own = {}))
      own[indicator] = after
    }
    dropExcuses(store, year, now)
    also?.(now)
    return now
  })
  const { steps, unchanged, locked, unreadable, records, cells } = plan
  const changed = [...new Set(steps.map(({ unit }) => unit.id))].flatMap((id) => records.get(id) ?? [])
  return {
    batch,
    written: steps.length,
    unchanged,
    locked,
    unreadable,
    units: entryUnits(store, year, changed, cells),
  }
}

/**
 * Writes texts as typed: a number, "TB", or '' to empty. Answers the changed units with fresh scores. Expected('not-found')
 * when a unit is not of that year; nothing is written then. `also` runs in the same batch.
 */
export const writeCells = (
  store: Store,
  { year, how, cells, also }: { year: number; how: EntryWay; cells: readonly TypedCell[]; also?: Also | undefined },
): EntryReport =>
  carryOut(store, {
    year,
    also,
    wishes: cells.map(({ unit, indicator, text, part = 'value' }) => ({
      unit,
      indicator,
      text,
      read: (one) => {
        if (part !== 'value') return { ok: true, change: { [part]: text } }
        const found = readCell(one, text)
        return found.ok ? { ok: true, change: { cell: found.cell } } : found
      },
    })),
    info: (plan) => ({
      kind: how === 'workbook' ? 'import' : 'edit',
      label: valueLabel(how, plan, year),
      undoable: true,
    }),
  })

/** Sets note and evidence of one cell, apart from its value and undoable on its own. */
export const noteCell = (
  store: Store,
  {
    year,
    unit,
    indicator,
    note,
    evidence,
  }: { year: number; unit: string; indicator: string; note: string; evidence: string },
): EntryReport =>
  carryOut(store, {
    year,
    wishes: [{ unit, indicator, text: '', read: () => ({ ok: true, change: { note, evidence } }) }],
    info: ({ steps }) => ({
      kind: 'edit',
      label: `Catatan dan bukti ${indicator} ${whoText(steps, year)}`,
      undoable: true,
    }),
  })
