import { searched } from '../../../../shared/domain/search'
import type { HandoverView, RegisterRow } from '../../../../shared/register-views'

/** A body that gets documents, and how far handing over is. */
export interface Line {
  code: string
  name: string
  /** Certificates and reports in force. */
  documents: number
  delivered: number
  /** The newest first. */
  handovers: HandoverView[]
  minutes: { id: string; number: string } | null
  state: 'none' | 'planned' | 'some' | 'all'
}

type Row = Pick<RegisterRow, 'id' | 'code' | 'body' | 'kind' | 'state' | 'number' | 'deliveredOn'>

const stateOf = (documents: number, delivered: number, handovers: number): Line['state'] => {
  if (delivered === 0) return handovers > 0 ? 'planned' : 'none'
  return delivered < documents ? 'some' : 'all'
}

/** Bodies with documents to hand over, by name; `query` is a forgiving search. */
export function linesOf(rows: readonly Row[], handovers: readonly HandoverView[], query: string): Line[] {
  const given = rows.filter(({ kind, state }) => state === 'issued' && (kind === 'certificate' || kind === 'report'))
  const names = new Map([
    ...handovers.map(({ body, bodyName }) => [body, bodyName] as const),
    ...given.map(({ code, body }) => [code, body] as const),
  ])
  const lines = [...names].map(([code, name]): Line => {
    const own = given.filter((row) => row.code === code)
    const delivered = own.filter(({ deliveredOn }) => deliveredOn !== null).length
    const past = handovers.filter(({ body }) => body === code).toSorted((a, b) => b.day.localeCompare(a.day))
    const minutes = rows.find((row) => row.code === code && row.kind === 'minutes' && row.state === 'issued')
    return {
      code,
      name,
      documents: own.length,
      delivered,
      handovers: past,
      minutes: minutes ? { id: minutes.id, number: minutes.number } : null,
      state: stateOf(own.length, delivered, past.length),
    }
  })
  const sorted = lines.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  return query.trim() === '' ? sorted : searched(query, (match) => sorted.filter(({ name }) => match(name)))
}
