/** Why a score is what it is: of a unit down to the cell, of a body down to its units. */
import { exactMean, exactText, fraction } from '../../../shared/domain/exact.ts'
import { bodySentences, explainDimensions, unitSentences } from '../../../shared/domain/explain.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { differs } from '../../../shared/domain/score.ts'
import { exactScore, unitScore } from '../../../shared/domain/unit-score.ts'
import type { ExplainBodyView, ExplainView, UnitScore } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { requireBody } from '../../store/bodies.ts'
import { cellsOfUnits } from '../../store/cells.ts'
import { instrumentOf } from '../../store/instruments.ts'
import { result } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { unitById, units, type UnitRecord } from '../../store/units.ts'
import { bodyComputed, type ComputedUnit, computedUnits } from '../assessment/computed.ts'
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

/** What of a unit is in the mean of its body: its cells, its official score where it has no cells, or nothing yet. */
const partOf = (unit: UnitRecord, computed: ComputedUnit | undefined) => {
  const given = computed === undefined && unit.score !== null ? fraction(unit.score, 100) : null
  const exact = computed === undefined ? given : computed.exact
  const counts = exact === null ? null : computed === undefined ? ('official' as const) : ('cells' as const)
  return { unit, computed, exact, counts }
}

/** The way of a body's computed score: the mean of its complete units before rounding. */
export function explainBody(store: Store, { year, code }: { year: number; code: string }): ExplainBodyView {
  const scheme = schemeFor(year)
  const bodyName = printedName(requireBody(store, code))
  const records = units(store, year, code).filter((unit) => unit.body === code)
  const computed = computedUnits(store, scheme, year, code, records)
  const parts = records.map((unit) => partOf(unit, computed.get(unit.id)))
  const { score, partial } = bodyComputed(
    scheme,
    records.map((unit) => ({ computed: computed.get(unit.id), official: unit.score })),
  )
  const counted = parts.flatMap(({ unit: { name }, exact, counts }) =>
    exact === null ? [] : [{ name, exact, official: counts === 'official' }],
  )
  const left = parts.flatMap(({ unit: { name }, computed: own, exact }) =>
    exact === null ? [{ name, reason: reasonOf(own) }] : [],
  )
  const mean = score === null ? null : exactMean(counted.map(({ exact }) => exact))
  const official = result(store, year, code)?.score ?? null
  return {
    year,
    body: code,
    bodyName,
    units: parts.map(({ unit, computed: own, exact, counts }) => ({
      id: unit.id,
      name: unit.name,
      exact: exact === null ? null : exactText(exact),
      computed: own?.score ?? null,
      complete: own?.complete ?? false,
      counts,
    })),
    exact: mean === null ? null : exactText(mean),
    computed: score,
    official,
    differs: !partial && differs(official, score),
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

const reasonOf = (computed: UnitScore | undefined): string => {
  if (computed === undefined) return 'belum ada isian maupun nilai resmi'
  return computed.problem ?? `baru ${computed.filled} dari ${computed.required} terisi`
}
