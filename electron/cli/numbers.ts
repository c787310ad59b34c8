import { today } from '../../shared/domain/dates.ts'
import { scopeOf } from '../../shared/domain/register.ts'
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import { settings } from '../store/settings.ts'
import { holdNumbers, numbersView } from '../service/register/numbers.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import type { Session } from './session.ts'
import { table } from './text.ts'

/** `numbers reserve|list`. */
export function numbersCommand({ operands: [way], options }: Call, session: Session): Answer {
  const context = session.context()
  const year = options['year'] === undefined ? undefined : Number(options['year'])
  if (way === 'list') {
    const view = numbersView(context, { year })
    return {
      json: view,
      text: view.scopes
        .map(({ title, taken, gaps, holds, next, problem }) =>
          [
            title,
            table([
              ['  dipakai', String(taken.length)],
              ['  berikutnya', next?.number ?? problem],
              ...gaps.map(({ first, last }) => ['  belum dijelaskan', `${first}–${last}`]),
              ...holds.map(({ first, last, kind, reason }) => [
                '  disimpan',
                `${first}–${last} ${kind ?? ''} ${reason}`,
              ]),
            ]),
          ].join('\n'),
        )
        .join('\n'),
    }
  }
  const { first, last, reason } = options
  if (year === undefined || first === undefined || last === undefined || reason === undefined)
    throw new Misuse('numbers reserve perlu --year, --first, --last, dan --reason.')
  const kind = (options['kind'] as DocumentKind | undefined) ?? null
  // The year numbers are counted in is that of the day on the document, here any day of it.
  const scope = scopeOf(settings(context.store), kind ?? 'certificate', `${year}${today(context.now()).slice(4, 8)}01`)
  const hold = holdNumbers(context, { scope, first: count(first), last: count(last), kind, reason })
  return { json: hold, text: `Nomor ${hold.first}–${hold.last} disimpan (${hold.reason}).` }
}

const count = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Misuse(`"${text}" bukan nomor urut.`)
  return Number(text)
}
