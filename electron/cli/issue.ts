import { dirname } from 'node:path'
import { typedPath } from './paths.ts'
import { printedName } from '../../shared/domain/names.ts'
import { scoreAsNumber } from '../../shared/domain/number.ts'
import { regionByCode } from '../../shared/domain/regions.ts'
import type { RankGroup, TieRule } from '../../shared/domain/types.ts'
import { Expected } from '../../shared/errors.ts'
import type { IssueScope } from '../../shared/ipc.ts'
import type { IssuedDocument, IssueReport } from '../../shared/views.ts'
import type { AwardPackage, PackageForm } from '../../shared/register-views.ts'
import { issue } from '../service/documents/batch.ts'
import { createKeyHolder } from '../service/documents/keys.ts'
import { kindsOf } from '../service/documents/kinds/wanted.ts'
import { award } from '../service/documents/package/award.ts'
import { designNamed } from '../service/documents/templates/known.ts'
import type { Store } from '../store/store.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import { passphraseFrom } from './passphrase.ts'
import { readInput, type Session } from './session.ts'

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
  const ink = options['ink'] !== undefined
  if (ink && variable !== undefined) throw new Misuse('--ink tidak dipakai bersama --p12.')
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
  const reason = options['replace']
  const request = {
    held: options['p12'] === undefined ? null : keys.forSigning(),
    folder: typedPath(options['out'] ?? ''),
    ink,
    job: context.job(),
  }
  const kind = options['kind'] as IssueScope['kind'] | 'package'
  if (kind !== 'package') {
    if (options['as'] !== undefined) throw new Misuse('--as dipakai bersama --kind package.')
    refuseOtherKind(context.store, kind, about.template)
    const all = { items: null, replace: reason ?? null, fitFirst: true, readBack: true }
    const report = await issue(context, { ...request, ...all, scope: { ...about, kind } })
    return { json: lists(report), text: sentences(report), ...endOf(report, about.year) }
  }
  const report = await award(context, {
    ...request,
    scope: about,
    replace: reason === undefined ? null : { reason, which: 'all' },
    as: (options['as'] ?? 'files') as PackageForm,
  })
  const { packages, outdated } = report
  return {
    json: { ...lists(report), packages, outdated },
    text: [sentences(report), ...packages.map(packageSentence)].join('\n'),
    ...endOf(
      report,
      about.year,
      outdated.map(({ number, subject, reason: why }) => `Perlu diganti ${number}, ${subject}: ${why}.`),
    ),
  }
}

/** A design that was asked for and would not be used, because it is one of another kind. */
function refuseOtherKind(store: Store, kind: IssueScope['kind'], wanted: string | undefined): void {
  if (wanted === undefined) return
  const { template } = designNamed(store, wanted)
  if (kindsOf(kind).some((one) => one === template.kind)) return
  const message = `Desain "${template.name}" bukan untuk --kind ${kind}. Pilih desain jenis itu; lihat piagam template list.`
  throw new Expected('input', message, { field: 'template' })
}

/** `readBack`: what the finished files were found to say; null when none was made. */
const lists = ({ documents, existing, withheld, readBack }: IssueReport) => ({
  documents: documents.map(asJson),
  existing: existing.map(asJson),
  withheld,
  readBack: readBack ?? null,
})

/** What is told beside the answer, and the exit code of what was stopped or says something else than it should. */
function endOf(report: IssueReport, year: number, more: readonly string[] = []): Pick<Answer, 'notes' | 'exit'> {
  const differences = report.readBack?.differences ?? []
  const notes = [
    ...(empty(report) ? [`Tidak ada nilai untuk wilayah ini pada tahun ${year}.`] : []),
    ...more,
    ...differences.map(({ number, subject, message }) => `Isi berkas berbeda, ${number}, ${subject}: ${message}`),
    ...(report.cancelled ? ['Dihentikan; yang tercantum sudah selesai. Jalankan lagi untuk melanjutkan.'] : []),
  ]
  return { ...(notes.length > 0 && { notes }), ...((report.cancelled || differences.length > 0) && { exit: 1 }) }
}

const packageSentence = ({ name, files, numbers }: AwardPackage): string => {
  const [first = ''] = files
  const where = files.length === 1 ? first : dirname(first)
  return `  Paket ${name} (${numbers.length} dokumen dan label): ${where}`
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

function sentences({ documents, existing, withheld, readBack }: IssueReport): string {
  return [
    `${documents.length} dokumen terbit, ${existing.length} sudah ada, ${withheld.length} ditahan.`,
    ...(readBack ? [`${readBack.read} berkas dibaca ulang, ${readBack.differences.length} berbeda.`] : []),
    ...documents.map(({ number, subject, file }) => `  Terbit ${number}  ${subject}: ${file}`),
    ...existing.map(({ number, subject }) => `  Sudah ada ${number}  ${subject} (ganti dengan --replace ALASAN)`),
    ...withheld.map(({ code, unit, reason }) => `  Ditahan ${nameOf(code)}${unit ? `, ${unit}` : ''}: ${reason}`),
  ].join('\n')
}
