/** Why a score is what it is: of a unit down to the cell, of a body down to its units. */
import { exactMean, exactText, fraction, toHundredths } from '../../../shared/domain/exact.ts'
import { bodySentences, explainDimensions, unitSentences } from '../../../shared/domain/explain.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { differs } from '../../../shared/domain/score.ts'
import { exactScore, unitScore } from '../../../shared/domain/unit-score.ts'
import type { ExplainBodyView, ExplainView } from '../../../shared/entry-views.ts'
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
