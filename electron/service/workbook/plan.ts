/**
 * Three values decide about a cell: what the workbook says, what the cell held when the workbook was made, and what it holds
 * now. Only what was changed in the workbook is written, and only where nobody changed it since. Reads only.
 */
import { cellText, readCell } from '../../../shared/domain/cell.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { formatInteger } from '../../../shared/domain/number.ts'
import type { WorkbookChange, WorkbookRejected } from '../../../shared/entry-views.ts'
import type { EntryBookCell, EntryBookIn } from '../../render/tasks.ts'
import { bodyByCode } from '../../store/bodies.ts'
import { cellsOfUnits, type UnitCells } from '../../store/cells.ts'
import type { Store } from '../../store/store.ts'
import { type CellPart, lastChange } from './last-change.ts'
import { matchKey, type MatchedUnit, matchStamp } from './match.ts'

export interface WorkbookPlan {
  year: number
  bodyNames: string[]
  changes: WorkbookChange[]
  unchanged: number
  rejected: WorkbookRejected[]
  locked: WorkbookRejected[]
  notes: string[]
}

/** What one cell of the workbook means for the data. */
type Step =
  | { kind: 'same' }
  | { kind: 'locked'; reason: string }
  | { kind: 'rejected'; reason: string }
  | { kind: 'change'; change: WorkbookChange }

const unknownIndicator: Step = { kind: 'rejected', reason: 'Indikator ini tidak ada dalam instrumen unit.' }
/** As many letters as the fields of the program take. */
const longest = { note: 4000, evidence: 1000 } as const

interface Texts {
  part: CellPart
  common: string
  before: string
  after: string
}

const compared = (
  store: Store,
  { sheet, cell, code }: EntryBookCell,
  own: MatchedUnit,
  { part, common, before, after }: Texts,
): Step => {
  if (after === before || after === common) return { kind: 'same' }
  if (own.lock !== null) return { kind: 'locked', reason: own.lock }
  const change = {
    sheet,
    cell,
    unit: own.unit.id,
    unitName: own.unit.name,
    indicator: code,
    part,
    before,
    after,
    common,
    person: '',
    at: '',
  }
  if (before === common) return { kind: 'change', change: { ...change, kind: before === '' ? 'new' : 'changed' } }
  const last = lastChange(store, own.unit.id, code, part)
  return { kind: 'change', change: { ...change, kind: 'conflict', ...last } }
}

const stepOf = (store: Store, found: EntryBookCell, own: MatchedUnit, now: UnitCells | undefined): Step => {
  const { code, text } = found
  const indicator = own.indicators.get(code)
  if (indicator === undefined) return unknownIndicator
  const read = readCell(indicator, text)
  if (!read.ok) return { kind: 'rejected', reason: `${read.reason}.` }
  const common = own.stamp.values[own.sheet.codes.indexOf(code)] ?? ''
  return compared(store, found, own, {
    part: 'value',
    common,
    before: cellText(now?.[code]),
    after: cellText(read.cell),
  })
}

const noteStep = (
  store: Store,
  found: EntryBookCell,
  part: 'note' | 'evidence',
  own: MatchedUnit,
  now: UnitCells | undefined,
): Step => {
  const { code, text } = found
  if (!own.indicators.has(code)) return unknownIndicator
  if (text.length > longest[part])
    return { kind: 'rejected', reason: `Terlalu panjang: paling banyak ${formatInteger(longest[part])} huruf.` }
  const stamped = own.sheet.notes.find((one) => one.unit === own.stamp.id && one.code === code)
  return compared(store, found, own, {
    part,
    common: stamped?.[part] ?? '',
    before: now?.[code]?.[part] ?? '',
    after: text,
  })
}

/** Two sheets or two stamped units may be one unit now: the same cell from both is a contradiction unless they agree. */
const contradictions = (changes: readonly WorkbookChange[]): Set<WorkbookChange> => {
  const seen = new Map<string, WorkbookChange>()
  const wrong = new Set<WorkbookChange>()
  for (const change of changes) {
    const key = `${change.unit} ${change.indicator} ${change.part}`
    const other = seen.get(key)
    if (other === undefined) seen.set(key, change)
    else {
      wrong.add(change)
      if (other.after !== change.after) wrong.add(other)
    }
  }
  return wrong
}

/** `wanted`: the year the person works in; Expected('refused') for a workbook of another one. */
export const planWorkbook = (store: Store, book: EntryBookIn, wanted?: number): WorkbookPlan => {
  const matched = matchStamp(store, book.stamp, wanted)
  const now = cellsOfUnits(
    store,
    [...matched.units.values()].map(({ unit }) => unit.id),
  )
  const codes = [...new Set(book.stamp.sheets.map(({ body }) => body))]
  const plan: WorkbookPlan = {
    year: book.stamp.year,
    bodyNames: codes.map((code) => {
      const body = bodyByCode(store, code)
      return body === undefined ? code : printedName(body)
    }),
    changes: [],
    unchanged: 0,
    rejected: [...book.rejected],
    locked: [],
    notes: [...book.notes, ...matched.notes],
  }
  const refused = new Map(matched.refused.map(({ sheet, unit, reason }) => [matchKey(sheet, unit), reason]))
  const said = new Set<string>()
  for (const found of [...book.cells, ...book.cellNotes]) {
    const { sheet, cell, text } = found
    const key = matchKey(found.key, found.unit)
    const own = matched.units.get(key)
    if (own === undefined) {
      // one line for a unit that is not read, not one for each of its cells
      if (text !== '' && !said.has(key))
        plan.rejected.push({ sheet, cell, value: text, reason: refused.get(key) ?? '' })
      if (text !== '') said.add(key)
      continue
    }
    const cells = now.get(own.unit.id)
    const { part } = found
    const step = part === 'value' ? stepOf(store, found, own, cells) : noteStep(store, found, part, own, cells)
    if (step.kind === 'same') plan.unchanged += Number(part === 'value')
    else if (step.kind === 'locked') plan.locked.push({ sheet, cell, value: text, reason: step.reason })
    else if (step.kind === 'rejected') plan.rejected.push({ sheet, cell, value: text, reason: step.reason })
    else plan.changes.push(step.change)
  }
  const wrong = contradictions(plan.changes)
  for (const { sheet, cell, after } of wrong) {
    plan.rejected.push({
      sheet,
      cell,
      value: after,
      reason: 'Unit ini dua kali di buku kerja, dengan isi yang berlainan.',
    })
  }
  plan.changes = plan.changes.filter((change) => !wrong.has(change))
  return plan
}
