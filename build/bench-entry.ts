/**
 * Entry: from the key to the fresh score, a paste of 400 x 40 cells, all scores of the country, memory. Each beside the least
 * it could cost (bare SQLite without journal, plain floats), and with its slowest step named.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  country,
  countryInstrument,
  fillCountry,
  floatRows,
  office,
  readCountry,
  scoreRows,
} from './bench-entry-data.ts'
import { Child, median, plain, slowest, type Figure, type Part } from './bench-tools.ts'
import { block, codesOf, enterManyUnits, largeInstrument, useInstrument } from '../electron/service/entry/fixture.ts'
import { problemsOf } from '../electron/service/entry/problems.ts'
import { entryUnits } from '../electron/service/entry/units.ts'
import { type TypedCell, writeCells } from '../electron/service/entry/write.ts'
import { undo } from '../electron/service/safety/undo.ts'
import { cellsOfUnits, putCell } from '../electron/store/cells.ts'
import { openStore } from '../electron/store/open.ts'
import type { Store } from '../electron/store/store.ts'
import { unitsById } from '../electron/store/units.ts'
import { readCell } from '../shared/domain/cell.ts'
import { indicatorsOf } from '../shared/domain/checks/finding.ts'

const timed = <T>(work: () => T): { value: T; ms: number } => {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}
const ms = (work: () => unknown): number => timed(work).ms

/** A table like that of the cells, but without journal. */
const bare = (store: Store): ((cells: readonly TypedCell[]) => void) => {
  store.db.exec(
    'CREATE TABLE IF NOT EXISTS bare (unit TEXT, indicator TEXT, value INTEGER, PRIMARY KEY (unit, indicator)) STRICT, WITHOUT ROWID',
  )
  const insert = store.db.prepare(
    'INSERT INTO bare VALUES (?, ?, ?) ON CONFLICT (unit, indicator) DO UPDATE SET value = excluded.value',
  )
  return store.db.transaction((cells: readonly TypedCell[]) => {
    for (const { unit, indicator, text } of cells) insert.run(unit, indicator, Number(text) * 100)
  })
}

function keys(store: Store, units: readonly string[]): Figure[] {
  const [code = ''] = codesOf(countryInstrument)
  const floor = bare(store)
  const [ours, least]: [number[], number[]] = [[], []]
  const texts = ['1', '2', '3']
  for (let round = 0; round < 60; round += 1) {
    const cell = { unit: units[round * 50] ?? '', indicator: code, text: texts[round % 3] ?? '' }
    ours.push(ms(() => writeCells(store, { year: country.year, how: 'edit', cells: [cell] })))
    least.push(ms(() => floor([cell])))
  }
  const one = units.slice(0, 1)
  const answer = ms(() => entryUnits(store, country.year, unitsById(store, one)))
  return [
    plain('key to saved, score refreshed (3.900 units), median', median(ours), 'ms'),
    plain('key: over a bare insert with its own sync', median(ours) / median(least), 'x', 1),
    slowest('key', { 'commit to disk': median(least), 'answer with score': answer }),
  ]
}

function paste(store: Store): Figure[] {
  const content = largeInstrument(office.indicators)
  useInstrument(store, content, { year: office.year })
  const units = enterManyUnits(store, office.units, office.year)
  const indicators = new Map(indicatorsOf(content).map((one) => [one.code, one]))
  const cells = block(units, [...indicators.keys()])
  const write = () => writeCells(store, { year: office.year, how: 'paste', cells })
  const first = timed(write)
  const undone = ms(() => undo({ store }))
  const floor = bare(store)
  const least = ms(() => {
    floor(cells)
  })
  const reading = ms(() => {
    for (const { indicator, text } of cells) readCell(indicators.get(indicator) ?? indicator404(), text)
  })
  const journaled = ms(() =>
    store.write({ kind: 'edit', label: 'Ukur', undoable: true }, () => {
      for (const { unit, indicator, text } of cells)
        putCell(store, unit, indicator, undefined, { cell: { value: Number(text) * 100, na: false } })
    }),
  )
  const records = unitsById(store, units)
  const scoring = ms(() => entryUnits(store, office.year, records, cellsOfUnits(store, units)))
  // The first look reads all of it, as after a paste; the one after a key only what the key changed.
  const problems = ms(() => problemsOf(store, office.year, '36'))
  const [one = ''] = units
  const afterKey = median(
    ['1', '2', '3', '1', '2', '3', '1'].map((text) => {
      const cell = { unit: one, indicator: 'IN-01', text }
      writeCells(store, { year: office.year, how: 'edit', cells: [cell] })
      return ms(() => problemsOf(store, office.year, '36.01'))
    }),
  )
  return [
    plain(`paste of ${first.value.written} cells, ${office.units} units scored`, first.ms, 'ms', 0),
    plain('paste: over bare inserts of as many rows', first.ms / least, 'x', 1),
    slowest('paste', {
      'reading texts': reading,
      'rows with journal and hash': journaled,
      'answer with scores': scoring,
    }),
    plain('paste: taken back', undone, 'ms', 0),
    plain(`checks of ${office.units} units, first look`, problems, 'ms', 0),
    plain('checks of one body after a key', afterKey, 'ms', 1),
    plain('checks after a key: of the first look', (100 * afterKey) / problems, '%', 0),
  ]
}

const indicator404 = (): never => {
  throw new Error('an indicator of the instrument')
}

function recompute(store: Store): Figure[] {
  const { value: rows, ms: reading } = timed(() => readCountry(store))
  scoreRows(rows)
  const exact = median(Array.from({ length: 5 }, () => ms(() => scoreRows(rows))))
  const floats = median(Array.from({ length: 5 }, () => ms(() => floatRows(rows))))
  if (Math.abs(scoreRows(rows) - floatRows(rows)) > rows.size) throw new Error('the two sums are not of the same thing')
  return [
    plain(`recompute of ${rows.size} units x ${country.indicators} indicators`, reading + exact, 'ms', 0),
    plain('recompute: exact scores over plain floats', exact / floats, 'x', 1),
    slowest('recompute', { 'reading the cells': reading, 'exact scores': exact }),
  ]
}

async function memory(): Promise<Figure[]> {
  const child = new Child('./bench-entry-work.ts', [])
  const opened = (await child.work(0, 1)).peakMb
  const filled = (await child.work(1, 1)).peakMb
  const scored = (await child.work(2, 1)).peakMb
  child.end()
  return [
    plain('memory: program with an open database', opened, 'MB', 0),
    plain(`memory: peak while ${country.units * country.indicators} cells were pasted`, filled, 'MB', 0),
    plain('memory: peak with all of them scored', scored, 'MB', 0),
  ]
}

async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
  const store = openStore(folder)
  try {
    const units = fillCountry(store)
    return [...keys(store, units), ...paste(store), ...recompute(store), ...(await memory())]
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const entry: Part = { name: 'entry', run }
