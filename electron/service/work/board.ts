/** The progress board: bodies and their units, how far they are, who has them in hand, and what is missing. */
import { today } from '../../../shared/domain/dates.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { regionTitle } from '../../../shared/domain/regions.ts'
import { differs } from '../../../shared/domain/score.ts'
import type { Body, Day, Hundredths, Region } from '../../../shared/domain/types.ts'
import { countStates, leastAdvanced } from '../../../shared/domain/workflow.ts'
import type { BoardRow, BoardUnit, BoardView } from '../../../shared/entry-views.ts'
import { type Assignment, assignments } from '../../store/assignments.ts'
import { bodies } from '../../store/bodies.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import { period } from '../../store/periods.ts'
import { openRemarks } from '../../store/remarks.ts'
import { results } from '../../store/results.ts'
import { fourEyes } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'
import { units, type UnitRecord } from '../../store/units.ts'
import { closingOf, workStates } from '../../store/work.ts'
import { bodyComputed, computedUnits } from '../assessment/computed.ts'
import { schemeFor } from '../assessment/year.ts'
import { closingObstacles } from './closing.ts'
import { problemCounts } from './facts.ts'

/** Required cells of an instrument, for units nobody has begun. */
const requiredOf = (instrument: { dimensions: { indicators: { required: boolean }[] }[] } | null): number =>
  instrument?.dimensions.reduce((sum, { indicators }) => sum + indicators.filter((one) => one.required).length, 0) ?? 0

/** Bodies of a region (a province, `ID`, or one body) in a year; `now` says what is overdue. */
export function board(store: Store, { year, region }: { year: number; region: Region }, now: Date): BoardView {
  const scheme = schemeFor(year)
  const records = units(store, year, region)
  const computed = computedUnits(store, scheme, year, region, records)
  const states = workStates(store, year)
  const problems = problemCounts(store, year, region)
  const remarks = openRemarks(store, year)
  const instrumentOf = instrumentsOfYear(store, year)
  const official = new Map(results(store, year, region).map((row) => [row.body, row.score]))
  const inHand = assignments(store, year, region)
  const unitsOf = Map.groupBy(records, ({ body }) => body)
  const day = today(now)

  const unitView = (unit: UnitRecord): BoardUnit => {
    const own = computed.get(unit.id)
    const instrument = instrumentOf(unit.type)
    const { hard, soft } = problems.get(unit.id) ?? { hard: 0, soft: 0 }
    return {
      id: unit.id,
      name: unit.name,
      type: unit.type,
      state: states.get(unit.id) ?? 'draf',
      filled: own?.filled ?? 0,
      required: own?.required ?? requiredOf(instrument),
      instrument: instrument?.id ?? null,
      official: unit.score,
      computed: own?.score ?? null,
      complete: own?.complete ?? false,
      differs: own?.complete === true && differs(unit.score, own.score),
      hard,
      soft,
      remarks: remarks.get(unit.id)?.length ?? 0,
    }
  }
  const rows = bodies(store, region).map((body): BoardRow => {
    const own = unitsOf.get(body.code) ?? []
    return rowOf(body, {
      units: own.map(unitView),
      computed: bodyComputed(
        scheme,
        own.map((unit) => ({ computed: computed.get(unit.id), official: unit.score })),
      ),
      official: official.get(body.code) ?? null,
      assignment: inHand.get(body.code),
      day,
    })
  })
  const closing = closingOf(store, year)
  return {
    year,
    region,
    regionName: regionTitle(region),
    fourEyes: fourEyes(store),
    closed: closing && { person: closing.person, at: closing.at },
    ...closingObstacles(store, year),
    decision: period(store, year)?.decision ?? null,
    counts: countStates(rows.flatMap((row) => row.units.map(({ state }) => state))),
    rows,
  }
}

interface Parts {
  units: BoardUnit[]
  computed: { score: Hundredths | null; partial: boolean }
  official: Hundredths | null
  assignment: Assignment | undefined
  day: Day
}

function rowOf(body: Body, { units: own, computed, official, assignment, day }: Parts): BoardRow {
  const state = leastAdvanced(own.map((unit) => unit.state))
  const due = assignment?.due ?? null
  return {
    code: body.code,
    name: printedName(body),
    type: body.type,
    state,
    counts: countStates(own.map((unit) => unit.state)),
    person: assignment?.person ?? null,
    due,
    overdue: due !== null && due < day && state !== 'disahkan',
    official,
    computed: computed.score,
    partial: computed.partial,
    differs: !computed.partial && differs(official, computed.score),
    units: own,
  }
}
