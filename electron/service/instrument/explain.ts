/** Why a score is what it is: of a unit down to the cell, of a body down to its units. */
import { exactMean, exactText, fraction, toHundredths } from '../../../shared/domain/exact.ts'
import { bodySentences, explainDimensions, unitSentences } from '../../../shared/domain/explain.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { differs } from '../../../shared/domain/score.ts'
import { exactScore, unitScore } from '../../../shared/domain/unit-score.ts'
import type { ExplainBodyView, ExplainView, UnitScore } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { requireBody } from '../../store/bodies.ts'
import { cellsOfUnits } from '../../store/cells.ts'
import { instrumentOf, instrumentsOfYear } from '../../store/instruments.ts'
import { result } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { unitById, units } from '../../store/units.ts'
import { schemeFor } from '../assessment/year.ts'

/** The way of one unit's score. Expected('not-found') for an unknown unit, ('refused') where its year has no instrument. */
export function explainUnit(store: Store, { unit: id }: { unit: string }): ExplainView {
  const unit = unitById(store, id)
  if (unit === undefined) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang halaman.')
  const scheme = schemeFor(unit.year)
  const instrument = instrumentOf(store, unit)
  if (instrument === null) {
    throw new Expected(
      'refused',
      `Tahun ${unit.year} tidak memiliki instrumen, jadi tidak ada nilai hitung. Nilai resmi diisi langsung.`,
    )
  }
  const cells = cellsOfUnits(store, [id]).get(id) ?? {}
  const computed = unitScore(scheme, instrument, cells)
  const dimensions = explainDimensions(instrument, cells)
  const exact = computed.score === null ? null : exactScore(instrument, cells)
  const { year, name, body, score: official } = unit
  return {
    year,
    body,
    bodyName: printedName(requireBody(store, body)),
    unit: id,
    unitName: name,
    instrument: {
      id: instrument.id,
      title: instrument.title,
      version: instrument.version,
      sample: instrument.sample,
    },
    dimensions,
    exact: exact === null ? null : exactText(exact),
    computed,
    official,
    differs: differs(official, computed.complete ? computed.score : null),
    sentences: unitSentences(scheme, { name, year, computed, exact, dimensions, official }),
  }
}

/** The way of a body's computed score: the mean of its complete units before rounding. */
export function explainBody(store: Store, { year, code }: { year: number; code: string }): ExplainBodyView {
  const scheme = schemeFor(year)
  const body = requireBody(store, code)
  const records = units(store, year, code).filter((unit) => unit.body === code)
  const instrumentFor = instrumentsOfYear(store, year)
  const cells = cellsOfUnits(
    store,
    records.map(({ id }) => id),
  )
  const shown = records.map((unit) => {
    const own = cells.get(unit.id)
    const instrument = own === undefined ? null : instrumentFor(unit.type)
    const computed = own === undefined || instrument === null ? null : unitScore(scheme, instrument, own)
    const exact =
      own === undefined || instrument === null || computed?.score === null ? null : exactScore(instrument, own)
    const complete = computed?.complete ?? false
    const counts = complete ? 'cells' : computed === null && unit.score !== null ? 'official' : null
    return { unit, computed, exact, complete, counts } as const
  })
  const counted = shown.flatMap(({ unit, exact, counts }) => {
    const value = counts === 'official' ? fraction(unit.score ?? 0, 100) : counts === 'cells' ? exact : null
    return value === null ? [] : [{ name: unit.name, exact: value, official: counts === 'official' }]
  })
  const left = shown.flatMap(({ unit, computed, counts }) =>
    counts === null ? [{ name: unit.name, reason: reasonOf(computed) }] : [],
  )
  const mean = scheme.aggregation === 'mean' ? exactMean(counted.map(({ exact }) => exact)) : null
  const official = result(store, year, code)?.score ?? null
  const computed = mean === null ? null : toHundredths(mean)
  const partial = left.length > 0
  const bodyName = printedName(body)
  return {
    year,
    body: code,
    bodyName,
    units: shown.map(({ unit, computed: own, exact, complete, counts }) => ({
      id: unit.id,
      name: unit.name,
      exact: exact === null ? null : exactText(exact),
      computed: own?.score ?? null,
      complete,
      counts,
    })),
    exact: mean === null ? null : exactText(mean),
    computed,
    official,
    differs: !partial && differs(official, computed),
    sentences: bodySentences(scheme, {
      name: bodyName,
      year,
      counted,
      left,
      mean,
      official: partial ? null : official,
    }),
  }
}

const reasonOf = (computed: UnitScore | null): string => {
  if (computed === null) return 'belum ada isian maupun nilai resmi'
  return computed.problem ?? `baru ${computed.filled} dari ${computed.required} terisi`
}
