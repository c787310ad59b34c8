/** Numbers of another system (SRIKANDI), pasted as a list. */
import { printedName } from '../../../shared/domain/names.ts'
import type { DocumentKind } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { NumbersView, OutsideNumber, OutsideReport } from '../../../shared/register-views.ts'
import { bodies } from '../../store/bodies.ts'
import { documentHeads } from '../../store/document-heads.ts'
import { addOutside, outsideNumbers, outsideRefusal, removeOutside } from '../../store/outside.ts'
import { results } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { units } from '../../store/units.ts'
import type { Context } from '../context.ts'

/** Kinds of which one person or body has one. */
const personal = ['certificate', 'report'] as const

/** Whom a number may be meant for: bodies and units with a score. */
export const subjectNames = ({ store }: Pick<Context, 'store'>, year: number): NumbersView['subjects'] => {
  const names = new Map(bodies(store).map((body) => [body.code, printedName(body)]))
  const known = results(store, year)
    .filter(({ score }) => score !== null)
    .map(({ body }) => ({ key: body, name: names.get(body) ?? body }))
  const ofUnits = units(store, year)
    .filter(({ score }) => score !== null)
    .map(({ id, body, name }) => ({ key: `${body}:${id}`, name: `${name}, ${names.get(body) ?? body}` }))
  return personal.flatMap((kind) =>
    (kind === 'certificate' ? [...known, ...ofUnits] : known).map(({ key, name }) => ({
      key: `${kind}:${year}:${key}`,
      kind: kind as DocumentKind,
      name,
    })),
  )
}

/** Of a year or all, in the order they are used. */
export const outsideView = (store: Store, year?: number): OutsideNumber[] => {
  const heads = new Map(documentHeads(store, { year }).map((head) => [head.id, head]))
  const names = new Map<string, string>()
  for (const one of new Set(outsideNumbers(store, year).map((row) => row.year)))
    for (const { key, name } of subjectNames({ store }, one)) names.set(key, name)
  return outsideNumbers(store, year).map(({ id, year: of, kind, number, subjectKey, source, document }) => {
    const head = document === null ? undefined : heads.get(document)
    return {
      id,
      year: of,
      kind,
      number,
      subjectKey,
      subject: head?.subject ?? (subjectKey === null ? '' : (names.get(subjectKey) ?? subjectKey)),
      source,
      document: head === undefined ? null : { id: head.id, number: head.number },
    }
  })
}

const longest = 120

/**
 * Enters numbers, one a line, in their order; what is known or given already is named. Expected('input') for nothing, for
 * several numbers of one recipient, or ('refused') when none could be entered.
 */
export const pasteOutside = (
  { store }: Pick<Context, 'store'>,
  { year, kind, numbers, subjectKey, source }: ResolvedInput<'outside.add'>,
): OutsideReport => {
  const lines = numbers
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  if (lines.length === 0) throw new Expected('input', 'Tempel nomor, satu setiap baris.', { field: 'numbers' })
  if (subjectKey !== null && lines.length > 1)
    throw new Expected('input', 'Satu penerima mendapat satu nomor.', { field: 'numbers' })
  const label = `Nomor dari luar: ${lines.length === 1 ? lines[0] : `${lines.length} nomor`}`
  return store.write({ kind: 'blocks', label, undoable: true }, () => {
    const report: OutsideReport = { added: 0, refused: [] }
    for (const number of lines) {
      const why = lineFault(number) ?? outsideRefusal(store, number)
      if (why === null) {
        addOutside(store, { year, kind, number, subjectKey, source })
        report.added += 1
      } else report.refused.push({ number, reason: why })
    }
    const [first] = report.refused
    if (report.added === 0 && first !== undefined)
      throw new Expected('refused', `${first.number}: ${first.reason}`, {
        field: 'numbers',
        details: report.refused.map(({ number, reason }) => `${number}: ${reason}`),
      })
    return report
  }).value
}

const lineFault = (number: string): string | null => {
  if (number.length > longest) return `Nomor lebih dari ${longest} huruf.`
  return /\p{C}/u.test(number) ? 'Ada karakter yang tidak dapat dicetak.' : null
}

/** Expected('not-found'), or ('refused') once a document has it. */
export const dropOutside = ({ store }: Pick<Context, 'store'>, { id }: { id: string }): null => {
  store.write({ kind: 'blocks', label: 'Hapus nomor dari luar', undoable: true }, () => removeOutside(store, id))
  return null
}
