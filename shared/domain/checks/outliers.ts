/** Values far from those of last year and from those of like units: asked about, never refused. */
import limits from '../../checks/limits.json' with { type: 'json' }
import type { CellValue, Indicator } from '../instrument.ts'
import { valueText } from '../cell.ts'
import { foldName } from '../names.ts'
import { formatChange, formatScore } from '../number.ts'
import type { Hundredths } from '../types.ts'
import type { Cells, Finding } from './finding.ts'
import { distance, type Peers, peersOf } from './robust.ts'

/** As much of a unit and year as is compared. */
export interface Compared {
  indicators: readonly Indicator[]
  cells: Cells
  /** Computed score; null unless complete. */
  score: Hundredths | null
}

const share = (indicator: Indicator, difference: number): number => (100 * Math.abs(difference)) / indicator.scale.max

/** A code may mean something else in another version: only what is named and scaled alike is compared. */
const same = (a: Indicator, b: Indicator): boolean =>
  foldName(a.name) === foldName(b.name) && a.scale.max === b.scale.max && a.kind === b.kind

const valueOf = (cell: CellValue | undefined): number | null => cell?.value ?? null

/** Against the same unit in the year before. */
export const checkLastYear = (now: Compared, before: Compared): Finding[] => {
  const known = new Map(before.indicators.map((one) => [one.code, one]))
  const found = now.indicators.flatMap((one): Finding[] => {
    const [value, old] = [valueOf(now.cells[one.code]), valueOf(before.cells[one.code])]
    const other = known.get(one.code)
    if (one.kind !== 'score' || value === null || old === null || other === undefined) return []
    // Folding names is dear: only asked about the few that differ.
    if (share(one, value - old) < limits.lastYear.shareOfScale || !same(one, other)) return []
    const text = `Jauh berbeda dari tahun lalu: ${valueText(old)} menjadi ${valueText(value)}.`
    return [{ rule: 'outlier-year', level: 'soft', indicator: one.code, text }]
  })
  if (now.score === null || before.score === null) return found
  const change = now.score - before.score
  if (Math.abs(change) < limits.lastYear.points) return found
  const text = `Nilai jauh berbeda dari tahun lalu: ${formatScore(before.score)} menjadi ${formatScore(now.score)} (${formatChange(change)}).`
  return [...found, { rule: 'outlier-year', level: 'soft', indicator: '', text }]
}

/** What like units have: by code of the indicator, and of the scores under ''. */
export type PeerGroup = ReadonlyMap<string, Peers>

/** Of units of one type with the same instrument. */
export const peerGroup = (units: readonly Compared[]): PeerGroup => {
  const values = new Map<string, number[]>()
  const add = (key: string, value: number | null) => {
    if (value === null) return
    const list = values.get(key)
    if (list === undefined) values.set(key, [value])
    else list.push(value)
  }
  for (const { indicators, cells, score } of units) {
    for (const one of indicators) if (one.kind === 'score') add(one.code, valueOf(cells[one.code]))
    add('', score)
  }
  return new Map([...values].map(([key, list]) => [key, peersOf(list)]))
}

/** Whether a value stands apart; the group holds the value itself too. */
const apart = (peers: Peers | undefined, value: number): peers is Peers =>
  peers !== undefined && peers.count >= limits.peers.least && distance(peers, value) > limits.peers.z

/** Against units of the same type in the province. */
export const checkPeers = ({ indicators, cells, score }: Compared, group: PeerGroup): Finding[] => {
  const found = indicators.flatMap((one): Finding[] => {
    const value = valueOf(cells[one.code])
    const peers = group.get(one.code)
    if (one.kind !== 'score' || value === null || !apart(peers, value)) return []
    if (share(one, value - peers.median) < limits.peers.shareOfScale) return []
    const text = `Jauh berbeda dari unit sejenis: ${valueText(value)}, nilai tengah ${peers.count} unit ${valueText(Math.round(peers.median))}.`
    return [{ rule: 'outlier-peers', level: 'soft', indicator: one.code, text }]
  })
  const peers = group.get('')
  if (score === null || !apart(peers, score) || Math.abs(score - peers.median) < limits.peers.points) return found
  const text = `Nilai ${formatScore(score)} jauh berbeda dari unit sejenis: nilai tengah ${peers.count} unit ${formatScore(Math.round(peers.median))}.`
  return [...found, { rule: 'outlier-peers', level: 'soft', indicator: '', text }]
}
