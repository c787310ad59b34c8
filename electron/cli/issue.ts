import { typedPath } from './paths.ts'
import { printedName } from '../../shared/domain/names.ts'
import { scoreAsNumber } from '../../shared/domain/number.ts'
import { regionByCode } from '../../shared/domain/regions.ts'
import type { RankGroup, TieRule } from '../../shared/domain/types.ts'
import type { IssueScope } from '../../shared/ipc.ts'
import type { IssuedDocument, IssueReport } from '../../shared/views.ts'
import { issue } from '../service/documents/batch.ts'
import { createKeyHolder } from '../service/documents/keys.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import { passphraseFrom } from './passphrase.ts'
import { readInput, type Session } from './session.ts'

/** What a body is given at the ceremony, the minutes last: they list what the others are. */
const packageKinds = ['certificate', 'report', 'minutes'] as const

const kindsIn = (wanted: string): readonly IssueScope['kind'][] =>
  wanted === 'package' ? packageKinds : [wanted as IssueScope['kind']]

/** `issue`: every body and unit with a score ends up in `documents`, `existing` or `withheld`. */
export async function issueCommand({ options, env }: Call, session: Session): Promise<Answer> {
  const region = options['region'] ?? ''
  if (region !== 'ID' && !regionByCode(region)) {
    throw new Misuse(`--region ${region}: bukan kode Kemendagri (misalnya 36 atau 36.74) dan bukan ID.`)
  }
  const variable = options['passphrase-env']
  if ((options['p12'] === undefined) !== (variable === undefined)) {
    throw new Misuse('--p12 dan --passphrase-env dipakai bersama.')
  }
  const about: Omit<IssueScope, 'kind'> = {
    year: Number(options['year']),
    region,
    group: options['group'] as RankGroup | undefined,
    ties: options['ties'] as TieRule | undefined,
    date: options['date'],
    place: options['place'],
    template: options['template'],
  }
  const context = session.context()
  const keys = createKeyHolder(context)
  if (options['p12'] !== undefined && variable !== undefined) {
    const passphrase = passphraseFrom(env, variable)
    await keys.open({ source: await readInput(options['p12']), passphrase })
  }
  const request = {
    items: null,
    replace: options['replace'] ?? null,
    held: options['p12'] === undefined ? null : keys.forSigning(),
    folder: typedPath(options['out'] ?? ''),
    job: context.job(),
  }
  const report: IssueReport = { documents: [], existing: [], withheld: [], cancelled: false }
  for (const kind of kindsIn(options['kind'] ?? '')) {
    const part = await issue(context, { ...request, scope: { ...about, kind } })
    report.documents.push(...part.documents)
    report.existing.push(...part.existing)
    report.withheld.push(...part.withheld)
    report.cancelled = part.cancelled
    if (part.cancelled) break
  }
  const { documents, existing, withheld, cancelled } = report
  return {
    json: { documents: documents.map(asJson), existing: existing.map(asJson), withheld },
    text: sentences(report),
    ...(empty(report) && { notes: [`Tidak ada nilai untuk wilayah ini pada tahun ${about.year}.`] }),
    ...(cancelled && {
      notes: ['Dihentikan; yang tercantum sudah selesai. Jalankan lagi untuk melanjutkan.'],
      exit: 1,
    }),
  }
}

const empty = ({ documents, existing, withheld, cancelled }: IssueReport): boolean =>
  !cancelled && documents.length + existing.length + withheld.length === 0

const asJson = ({ kind, number, code, unit, subject, score, file, sha256, signed }: IssuedDocument) => ({
  kind,
  number,
  code,
  unit,
  subject,
  score: score === null ? null : scoreAsNumber(score),
  file,
  sha256,
  signed,
})

/** A code with the name it stands for. */
function nameOf(code: string): string {
  const body = regionByCode(code)
  return body ? `${code} ${printedName(body)}` : code
}

function sentences({ documents, existing, withheld }: IssueReport): string {
  return [
    `${documents.length} dokumen terbit, ${existing.length} sudah ada, ${withheld.length} ditahan.`,
    ...documents.map(({ number, subject, file }) => `  Terbit ${number}  ${subject}: ${file}`),
    ...existing.map(({ number, subject }) => `  Sudah ada ${number}  ${subject} (ganti dengan --replace ALASAN)`),
    ...withheld.map(({ code, unit, reason }) => `  Ditahan ${nameOf(code)}${unit ? `, ${unit}` : ''}: ${reason}`),
  ].join('\n')
}
