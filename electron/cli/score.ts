import { foldName, printedName } from '../../shared/domain/names.ts'
import { formatScore, scoreAsNumber } from '../../shared/domain/number.ts'
import { differs } from '../../shared/domain/score.ts'
import { verdictOf } from '../../shared/domain/band.ts'
import { exactText } from '../../shared/domain/exact.ts'
import type { Hundredths, Scheme } from '../../shared/domain/types.ts'
import { Expected } from '../../shared/errors.ts'
import { computedUnits, type ComputedUnit } from '../service/assessment/computed.ts'
import { schemeFor } from '../service/assessment/year.ts'
import { explainBody, explainUnit } from '../service/instrument/explain.ts'
import { bodyByCode } from '../store/bodies.ts'
import { instrumentOf } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { units, type UnitRecord } from '../store/units.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import type { Session } from './session.ts'
import { table } from './text.ts'

const points = (score: Hundredths | null): number | null => (score === null ? null : scoreAsNumber(score))
const shown = (score: Hundredths | null): string => (score === null ? '-' : formatScore(score))
/** Exact figures are text with a decimal point: a number would round them. */
const pointed = (text: string | null): string | null => text?.replace(',', '.') ?? null

const exactOf = (computed: ComputedUnit | undefined): string | null => {
  const exact = computed?.exact ?? null
  return exact === null ? null : pointed(exactText(exact))
}

const unitJson = (store: Store, unit: UnitRecord, computed: ComputedUnit | undefined) => ({
  name: unit.name,
  type: unit.type,
  instrument: instrumentOf(store, unit)?.id ?? null,
  computed: points(computed?.score ?? null),
  exact: exactOf(computed),
  complete: computed?.complete ?? false,
  filled: computed?.filled ?? 0,
  required: computed?.required ?? null,
  problem: computed?.problem ?? null,
  zone: computed?.zone ?? null,
  category: computed?.category ?? null,
  opinion: computed?.opinion ?? '',
  official: points(unit.score),
  differs: computed?.complete === true && differs(unit.score, computed.score),
})

const explainedUnit = (store: Store, unit: UnitRecord) => {
  const { sentences, dimensions } = explainUnit(store, { unit: unit.id })
  return {
    sentences,
    dimensions: dimensions.map(({ code, name, weight, reached, points: given, indicators }) => ({
      code,
      name,
      weight: Number(pointed(weight)),
      reached: pointed(reached),
      points: pointed(given),
      indicators: indicators.map((one) => ({
        code: one.code,
        name: one.name,
        value: points(one.value),
        na: one.na,
        max: points(one.max),
        share: Number(pointed(one.share)),
        effective: pointed(one.effective),
        points: pointed(one.points),
      })),
    })),
  }
}

interface Asked {
  store: Store
  scheme: Scheme
  year: number
  code: string
  name: string
  explain: boolean
}

function unitAnswer({ store, scheme, year, code, name, explain }: Asked, unit: UnitRecord): Answer {
  const computed = computedUnits(store, scheme, year, code, [unit]).get(unit.id)
  const told = explain ? explainedUnit(store, unit) : null
  const json = {
    year,
    code,
    name,
    scheme: scheme.id,
    unit: unitJson(store, unit, computed),
    ...(told && { explain: told }),
  }
  const line = `${unit.name}, ${name} ${year}: nilai hitung ${shown(computed?.score ?? null)}, nilai resmi ${shown(unit.score)}`
  if (told === null) return { json, text: line }
  const parts = told.dimensions.map((dimension) =>
    table(
      [
        [`${dimension.code} ${dimension.name}`, '', '', dimension.points ?? ''],
        ...dimension.indicators.map((one) => [
          `  ${one.code} ${one.name}`,
          one.na ? 'TB' : one.value === null ? '-' : `${String(one.value).replace('.', ',')}/${one.max ?? ''}`,
          `${one.effective ?? ''} %`,
          one.points ?? '',
        ]),
      ],
      [1, 2, 3],
    ).replaceAll('.', ','),
  )
  return { json, text: [line, '', ...told.sentences, '', ...parts].join('\n') }
}

function bodyAnswer({ store, scheme, year, code, name, explain }: Asked, own: readonly UnitRecord[]): Answer {
  const computed = computedUnits(store, scheme, year, code, own)
  const told = explainBody(store, { year, code })
  const { zone, category, opinion } = verdictOf(scheme, told.computed)
  const json = {
    year,
    code,
    name,
    scheme: scheme.id,
    computed: points(told.computed),
    exact: pointed(told.exact),
    zone,
    category,
    opinion,
    official: points(told.official),
    differs: told.differs,
    units: own.map((unit) => unitJson(store, unit, computed.get(unit.id))),
    ...(explain && { explain: { sentences: told.sentences } }),
  }
  const head = `${name} ${year}: nilai hitung ${shown(told.computed)}, nilai resmi ${shown(told.official)}`
  const rows = own.map((unit) => {
    const one = computed.get(unit.id)
    const filled = one === undefined ? '-' : `${one.filled}/${one.required}`
    return [unit.name, shown(one?.score ?? null), one?.complete === true ? 'lengkap' : filled, shown(unit.score)]
  })
  return {
    json,
    text: [
      head,
      ...(explain ? ['', ...told.sentences] : []),
      '',
      table([['Unit', 'Hitung', 'Isian', 'Resmi'], ...rows], [1, 3]),
    ].join('\n'),
  }
}

/** `score`: computed scores of a body and its units, or of one unit; with `--explain` the whole way down to the cell. */
export function scoreCommand({ options }: Call, session: Session): Answer {
  const { year: yearText, code = '', unit: wanted, explain } = options
  const year = Number(yearText)
  const { store } = session.context()
  const body = bodyByCode(store, code)
  if (body === undefined) throw new Misuse(`--code ${code}: bukan kode pemda atau instansi yang dikenal.`)
  const asked: Asked = {
    store,
    scheme: schemeFor(year),
    year,
    code,
    name: printedName(body),
    explain: explain !== undefined,
  }
  const own = units(store, year, code).filter((unit) => unit.body === code)
  if (wanted === undefined) return bodyAnswer(asked, own)
  const unit = own.find(({ name }) => foldName(name) === foldName(wanted))
  if (unit === undefined) {
    throw new Expected('not-found', `${asked.name} tidak memiliki unit "${wanted}" pada tahun ${year}.`, {
      details: own.map(({ name }) => name),
    })
  }
  return unitAnswer(asked, unit)
}
