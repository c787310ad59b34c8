/** The register as rows: every number that was given, with all that became of its document. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { printedName } from '../../../shared/domain/names.ts'
import { progressOf } from '../../../shared/domain/progress.ts'
import { searched } from '../../../shared/domain/search.ts'
import type { RegisterFilter } from '../../../shared/ipc/register.ts'
import type { DocumentLink, RegisterRow } from '../../../shared/register-views.ts'
import { bodies } from '../../store/bodies.ts'
import { type DocumentHead, documentHeads, templatesOf } from '../../store/document-heads.ts'
import { deliveries, type DocumentEvent, eventsByDocument } from '../../store/events.ts'
import type { Context } from '../context.ts'
import { issued } from '../documents/batch.ts'

type Ours = Pick<Context, 'store' | 'folder'>

const link = ({ id, number }: DocumentHead): DocumentLink => ({ id, number })

/** Documents by how they follow each other. A replacement that never got a file replaced nothing. */
const links = (heads: readonly DocumentHead[]) => {
  const byId = new Map(heads.map((head) => [head.id, head]))
  const successors = new Map(
    heads.flatMap((head): [string, DocumentLink][] =>
      head.replaces !== null && head.state !== 'void' && head.state !== 'reserved' ? [[head.replaces, link(head)]] : [],
    ),
  )
  return ({ id, replaces }: DocumentHead) => {
    const before = replaces === null ? undefined : byId.get(replaces)
    return { replaces: before === undefined ? null : link(before), replacedBy: successors.get(id) ?? null }
  }
}

const last = <T>(list: readonly T[], test: (one: T) => boolean): T | undefined => list.findLast(test)
const sum = (events: readonly DocumentEvent[], of: (event: DocumentEvent) => number): number =>
  events.reduce((total, event) => total + of(event), 0)

/** Rows of a year, or of all, in the order of their numbers. */
export const registerRows = ({ store, folder }: Ours, year?: number): RegisterRow[] => {
  const heads = documentHeads(store, { year })
  const events = eventsByDocument(store, year)
  const given = deliveries(store, year)
  const templates = templatesOf(store, year)
  const names = new Map(bodies(store).map((body) => [body.code, printedName(body)]))
  const linksOf = links(heads)
  return heads.map((head) => {
    const own = events.get(head.id) ?? []
    const prints = own.filter(({ event }) => event === 'printed')
    const delivery = given.get(head.id)
    const file = head.file === null ? '' : join(folder, head.file)
    const printed = last(prints, ({ sheets }) => sheets > 0)
    return Object.assign(issued(head, file), linksOf(head), {
      year: head.year,
      body: names.get(head.code) ?? head.subject,
      state: head.state,
      at: head.issuedAt ?? head.reservedAt,
      reason: head.reason,
      present: file !== '' && existsSync(file),
      progress: progressOf(head.state, head.signed, own),
      template: templates.get(head.id) ?? '',
      reservedAt: head.reservedAt,
      issuedAt: head.issuedAt,
      signedAt: last(own, ({ event }) => event === 'signed')?.at ?? (head.signed ? head.issuedAt : null),
      printedAt: printed?.at ?? null,
      printedBy: printed?.person ?? '',
      sheets: sum(prints, ({ sheets }) => sheets),
      spoiled: sum(prints, ({ spoiled }) => spoiled),
      copies: sum(prints, ({ sheets, copy }) => (copy ? sheets : 0)),
      handover: delivery?.handover ?? null,
      deliveredOn: delivery?.day ?? null,
      receiver: delivery?.receiver ?? '',
    })
  })
}

const wordsOf = ({ number, subject, body, reason, receiver }: RegisterRow): string =>
  [number, subject, body, reason, receiver].filter(Boolean).join(' ')

/** What the filter asks for, newest first. */
export const registerList = (ctx: Ours, filter: RegisterFilter): RegisterRow[] => {
  const { year, kind, state, code, text = '' } = filter
  const rows = registerRows(ctx, year).filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (state === undefined || row.progress === state) &&
      (code === undefined || row.code === code),
  )
  const found = text === '' ? rows : searched(text, (match) => rows.filter((row) => match(wordsOf(row))))
  return found.toReversed()
}
