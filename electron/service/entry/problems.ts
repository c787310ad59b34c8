/** What is wrong or odd with the units of a place: hard problems block, soft ones ask for a reason. */
import { checkCells } from '../../../shared/domain/checks/cells.ts'
import { copiedColumns, copiedUnits } from '../../../shared/domain/checks/copied.ts'
import type { Finding } from '../../../shared/domain/checks/finding.ts'
import {
  checkLastYear,
  checkPeers,
  type Compared,
  peerGroup,
  type PeerGroup,
} from '../../../shared/domain/checks/outliers.ts'
import { foldName } from '../../../shared/domain/names.ts'
import { formatChange, formatScore } from '../../../shared/domain/number.ts'
import { schemeOf } from '../../../shared/domain/schemes.ts'
import { differs } from '../../../shared/domain/score.ts'
import type { EntryUnit, ProblemsView, ProblemView } from '../../../shared/entry-views.ts'
import { bodyByCode } from '../../store/bodies.ts'
import { excusesOf } from '../../store/excuses.ts'
import { type OpenRemark, openRemarks } from '../../store/remarks.ts'
import type { Store } from '../../store/store.ts'
import { type Known, knownUnits } from './known.ts'

const sameUnit = ({ body, name }: EntryUnit): string => `${body} ${foldName(name)}`

/** The units of the year before, where it was judged by the same scheme. */
const lastYear = (store: Store, year: number, region: string): Map<string, Compared> => {
  const [before, now] = [schemeOf(year - 1), schemeOf(year)]
  if (before === null || before.id !== now?.id) return new Map()
  return new Map(knownUnits(store, year - 1, region).map(({ unit, compared }) => [sameUnit(unit), compared]))
}

const ofScore = ({ computed, official }: EntryUnit): Finding[] => {
  const { problem, score, complete } = computed
  if (problem !== null) return [{ rule: 'no-score', level: 'hard', indicator: '', text: problem }]
  if (!complete || score === null || official === null || !differs(official, score)) return []
  const text = `Nilai resmi ${formatScore(official)} dan nilai hitung ${formatScore(score)} berbeda ${formatChange(score - official)}.`
  return [{ rule: 'differs', level: 'soft', indicator: '', text }]
}

/** In the words of who asks, so that the cell itself says what is to be done. */
const remarkText = ({ person, text }: OpenRemark): string =>
  `${person === '' ? 'Catatan pemeriksa' : `Catatan ${person}`} belum dijawab: ${text}`

const ofRemarks = (remarks: readonly OpenRemark[]): Finding[] =>
  [...Map.groupBy(remarks, ({ indicator }) => indicator)].map(([indicator, own]) => ({
    rule: 'remark',
    level: 'hard',
    indicator,
    text: own.map(remarkText).join(' · '),
  }))

/** What was copied, by unit. Twins are looked for in the whole province, repeated columns in each body. */
const copied = (known: readonly Known[]): Map<string, Finding[]> => {
  const found = new Map<string, Finding[]>()
  const add = (id: string, findings: readonly Finding[]) => found.set(id, [...(found.get(id) ?? []), ...findings])
  for (const group of Map.groupBy(known, ({ instrument }) => instrument.id).values()) {
    const codes = (group[0]?.indicators ?? []).filter(({ kind }) => kind === 'score').map(({ code }) => code)
    const answered = group.map(({ unit }) => ({
      id: unit.id,
      body: unit.body,
      title: `${unit.name} (${unit.bodyName})`,
      cells: unit.cells,
    }))
    for (const [id, finding] of copiedUnits(codes, answered)) add(id, [finding])
    for (const own of Map.groupBy(answered, ({ body }) => body).values())
      add(own[0]?.id ?? '', copiedColumns(codes, own))
  }
  return found
}

/** The place whose units are peers of those of `code`: the province around a body. */
const around = (store: Store, code: string): string => bodyByCode(store, code)?.province ?? code

const position = (indicators: Known['indicators']): ((finding: Finding) => number) => {
  const places = new Map(indicators.map(({ code }, at) => [code, at]))
  return ({ indicator }) => (indicator === '' ? indicators.length : (places.get(indicator) ?? indicators.length))
}

/**
 * Problems of the units of a body, of all bodies of a province, or of the country (`ID`): by body, unit and place in the
 * instrument. A problem is known by unit, rule and indicator, so that a reason sticks to it.
 */
export const problemsOf = (store: Store, year: number, code: string): ProblemView[] => {
  const region = around(store, code)
  const all = knownUnits(store, year, region)
  const known = region === code ? all : all.filter(({ unit }) => unit.body === code)
  const before = lastYear(store, year, region)
  const groups = new Map<string, PeerGroup>(
    [...Map.groupBy(all, ({ peers }) => peers)].map(([key, group]) => [
      key,
      peerGroup(group.map(({ compared }) => compared)),
    ]),
  )
  const twins = copied(all)
  const remarks = openRemarks(store, year)
  const reasons = new Map(
    excusesOf(store, year, region).map(({ unit, rule, indicator, reason }) => [`${unit} ${rule} ${indicator}`, reason]),
  )
  return known.flatMap((one) => {
    const { unit, instrument, indicators, compared } = one
    const old = before.get(sameUnit(unit))
    const findings = [
      ...checkCells(instrument, unit.cells),
      ...ofScore(unit),
      ...ofRemarks(remarks.get(unit.id) ?? []),
      ...(old === undefined ? [] : checkLastYear(compared, old)),
      ...checkPeers(compared, groups.get(one.peers) ?? new Map()),
      ...(twins.get(unit.id) ?? []),
    ]
    const place = position(indicators)
    return findings
      .toSorted((a, b) => place(a) - place(b))
      .map((finding) =>
        Object.assign(finding, {
          instrument: instrument.id,
          unit: unit.id,
          unitName: unit.name,
          body: unit.body,
          bodyName: unit.bodyName,
          excuse:
            finding.level === 'soft' ? (reasons.get(`${unit.id} ${finding.rule} ${finding.indicator}`) ?? null) : null,
        }),
      )
  })
}

/** What still stands in the way: hard problems, and soft ones without a reason. */
export const blocking = (problem: Pick<ProblemView, 'level' | 'excuse'>): boolean =>
  problem.level === 'hard' || problem.excuse === null

export const problemsView = (store: Store, { year, code }: { year: number; code: string }): ProblemsView => {
  const problems = problemsOf(store, year, code)
  const open = problems.filter(blocking)
  const hard = open.filter(({ level }) => level === 'hard').length
  return { year, code, problems, hard, soft: open.length - hard }
}
