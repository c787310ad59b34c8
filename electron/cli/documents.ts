import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import type { RankGroup, TieRule } from '../../shared/domain/types.ts'
import { Expected } from '../../shared/errors.ts'
import { documentProgress, type MarkReport, type RegisterRow } from '../../shared/register-views.ts'
import { documentById, documentByNumber, type DocumentRecord } from '../store/documents.ts'
import type { Context } from '../service/context.ts'
import { issue } from '../service/documents/batch.ts'
import { createKeyHolder } from '../service/documents/keys.ts'
import { issuePlan } from '../service/documents/plan.ts'
import { deliver, suggestHandover } from '../service/register/handovers.ts'
import { revokeDocument } from '../service/register/mark.ts'
import { registerList } from '../service/register/rows.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { printDocuments } from './documents-print.ts'
import { passphraseFrom } from './passphrase.ts'
import { typedPath } from './paths.ts'
import { readInput, type Session } from './session.ts'
import { table } from './text.ts'

type Options = Call['options']

/** `documents list|print|deliver|revoke|replace [NOMOR...]`: documents by their number or id. */
export function documentsCommand(call: Call, session: Session): Answer | Promise<Answer> {
  const [way, ...names] = call.operands
  const context = session.context()
  if (way === 'list') {
    if (names.length > 0) throw new Misuse('documents list tidak menerima nomor; pakai --text untuk mencari.')
    return listed(context, call.options)
  }
  if (names.length === 0) throw new Misuse(`Sebutkan nomornya: documents ${way ?? ''} NOMOR.`)
  const records = names.map((name) => named(context, name))
  if (way === 'print') return printDocuments(context, call.options, records)
  if (way === 'deliver') return delivered(context, call.options, records)
  const [record] = records
  if (record === undefined || records.length > 1) throw new Misuse(`documents ${way ?? ''} mengenal satu nomor.`)
  const reason = wanted(call.options, 'reason')
  return way === 'revoke' ? revoked(context, record, reason) : replaced(context, call, record, reason)
}

const wanted = (options: Options, name: string): string => {
  const value = options[name]
  if (value === undefined) throw new Misuse(`Pilihan --${name} wajib diisi.`)
  return value
}

function named({ store }: Context, name: string): DocumentRecord {
  const found = documentByNumber(store, name) ?? documentById(store, name)
  if (found === null) throw new Expected('not-found', `Dokumen ${name} tidak ada dalam register.`)
  return found
}

const asJson = ({ score, ...row }: RegisterRow) => ({ ...row, score: score === null ? null : score / 100 })

function listed(context: Context, { year, kind, state, code, text }: Options): Answer {
  const rows = registerList(context, {
    year: year === undefined ? undefined : Number(year),
    kind: kind as DocumentKind | undefined,
    state: documentProgress.find((one) => one === state),
    code,
    text,
  })
  return {
    json: { documents: rows.map(asJson) },
    text:
      rows.length === 0
        ? 'Tidak ada dokumen yang cocok.'
        : table(
            rows.map(({ number, subject, body, progress }) => [
              number,
              subject,
              body === subject ? '' : body,
              progress,
            ]),
          ),
  }
}

const reportText = ({ done, refused }: MarkReport, what: string): string =>
  [`${done} dokumen ${what}.`, ...refused.map(({ number, reason }) => `  Tidak: ${number}: ${reason}`)].join('\n')

/** What is not said is taken from signatory, head of the body and office. */
function delivered(context: Context, options: Options, records: readonly DocumentRecord[]): Answer {
  const [first] = records
  if (first === undefined) throw new Misuse('Sebutkan nomornya.')
  const { year, code: body } = first
  const day = wanted(options, 'day')
  const known = suggestHandover(context, { year, body, day })
  const filled = (name: string, from: string): string => {
    const value = options[name] ?? from
    if (value === '') throw new Misuse(`Pilihan --${name} wajib diisi; belum ada dalam data.`)
    return value
  }
  const report = deliver(context, {
    ids: records.map(({ id }) => id),
    handover: {
      year,
      body,
      day,
      place: filled('place', known.place),
      giver: filled('giver', known.giver),
      giverPosition: options['giver-position'] ?? (options['giver'] === undefined ? known.giverPosition : ''),
      receiver: filled('receiver', known.receiver),
      receiverPosition:
        options['receiver-position'] ?? (options['receiver'] === undefined ? known.receiverPosition : ''),
      note: '',
    },
    note: options['note'] ?? '',
  })
  return { json: report, text: reportText(report, 'diserahkan') }
}

function revoked(context: Context, { id, number }: DocumentRecord, reason: string): Answer {
  revokeDocument(context, { id, reason })
  return { json: { id, number, state: 'revoked', reason }, text: `Dokumen ${number} dicabut.` }
}

/** A new document with a new number in place of this one. */
async function replaced(
  context: Context,
  { options, env }: Call,
  record: DocumentRecord,
  reason: string,
): Promise<Answer> {
  const { id, kind, year, code, number, subjectKey } = record
  const [, , , group, ties] = kind === 'ranking' ? subjectKey.split(':') : []
  const scope = {
    year,
    region: code,
    kind,
    group: group as RankGroup | undefined,
    ties: ties as TieRule | undefined,
    date: options['date'],
    place: options['place'],
  }
  const planned = issuePlan(context, scope).items.find((item) => item.document === id)
  if (record.state !== 'issued' || planned === undefined)
    throw new Expected(
      'refused',
      `Dokumen ${number} tidak dapat diganti: tidak berlaku lagi, atau penerimanya tidak ada lagi.`,
    )
  const variable = options['passphrase-env']
  if ((options['p12'] === undefined) !== (variable === undefined))
    throw new Misuse('--p12 dan --passphrase-env dipakai bersama.')
  const keys = createKeyHolder(context)
  if (options['p12'] !== undefined && variable !== undefined)
    await keys.open({ source: await readInput(options['p12']), passphrase: passphraseFrom(env, variable) })
  const { documents, withheld } = await issue(context, {
    scope,
    items: [planned.item],
    replace: reason,
    held: options['p12'] === undefined ? null : keys.forSigning(),
    folder: options['out'] === undefined ? null : typedPath(options['out']),
    job: context.job(),
  })
  const [fresh] = documents
  if (fresh === undefined)
    throw new Expected(
      'refused',
      `Dokumen ${number} tidak dapat diganti: ${withheld[0]?.reason ?? 'tidak layak lagi'}.`,
    )
  return {
    json: {
      replaced: { id, number },
      document: { id: fresh.id, number: fresh.number, file: fresh.file, sha256: fresh.sha256 },
    },
    text: `Dokumen ${number} diganti oleh ${fresh.number}: ${fresh.file}`,
  }
}
