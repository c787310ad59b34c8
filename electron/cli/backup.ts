import { formatInteger } from '../../shared/domain/number.ts'
import type { BackupInspection, CopyContents, RestoreReport } from '../../shared/views.ts'
import { inspect, restore, restoreNewest } from '../service/safety/backup/restore.ts'
import { exportBackup } from '../service/safety/backups.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { passwordFrom } from './password.ts'
import { typedPath } from './paths.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

/** `backup --out FILE`: the whole office in one file. */
export async function backupCommand(call: Call, session: Session): Promise<Answer> {
  const password = passwordFrom(call)
  const target = typedPath(call.options['out'] ?? '')
  const { size, sealed, documents } = await exportBackup(session.context(), { target, password })
  return {
    json: { file: target, size, sealed, documents },
    text: `Cadangan ditulis ke ${target}: ${formatInteger(size)} bita, ${documents.count} dokumen, ${sealed ? 'dengan' : 'tanpa'} kata sandi.`,
    notes: documents.missing.map((number) => `Berkas dokumen ${number} hilang atau berubah dan tidak ikut.`),
  }
}

/** `restore FILE` or `restore --newest`: with `--dry-run` only says what is inside and what would change. */
export async function restoreCommand(call: Call, session: Session): Promise<Answer> {
  const [file] = call.operands
  const newest = call.options['newest'] !== undefined
  if ((file === undefined) === !newest) throw new Misuse('Sebutkan berkas cadangan, atau --newest, salah satu.')
  const about = { folder: session.folder, version, now: new Date() }
  if (file === undefined) {
    if (call.options['dry-run'] !== undefined || call.options['password-env'] !== undefined)
      throw new Misuse('--newest berdiri sendiri: salinan otomatis tidak berkata sandi.')
    return restored(await restoreNewest(about))
  }
  const request = { ...about, source: typedPath(file), password: passwordFrom(call) }
  return call.options['dry-run'] === undefined ? restored(await restore(request)) : inspected(await inspect(request))
}

const contentLines = ({ office, years, documents, last }: CopyContents): string[] => [
  `  kantor: ${office === '' ? '(belum diisi)' : office}`,
  ...years.map(
    ({ year, bodies, units, documents: issued }) =>
      `  ${year}: ${bodies} pemda bernilai, ${units} unit, ${issued} dokumen berlaku`,
  ),
  `  ${documents} dokumen dalam register; perubahan terakhir: ${last === null ? 'belum ada' : `${last.at} "${last.label}" oleh ${last.person}`}`,
]

function inspected(seen: BackupInspection): Answer {
  const { changes } = seen
  return {
    json: seen,
    text: [
      `${seen.name}: cadangan ${seen.at ?? 'tanpa catatan waktu'}, ${seen.sealed ? 'berkata sandi' : 'tanpa kata sandi'}`,
      ...contentLines(seen.copy),
      ...(seen.present === null ? ['Sekarang: belum ada data'] : ['Sekarang:', ...contentLines(seen.present)]),
      ...(changes === null
        ? []
        : [
            `Bila dipulihkan: ${changes.changesLost} perubahan ditinggalkan (tersimpan dalam salinan), ${changes.changesGained} masuk;`,
            `  nilai: ${changes.scores.added} bertambah, ${changes.scores.removed} hilang, ${changes.scores.changed} berubah;`,
            `  unit: ${changes.units.added} bertambah, ${changes.units.removed} hilang, ${changes.units.changed} berubah;`,
            `  ${seen.carried} dokumen yang terbit sesudahnya dibawa serta, ${seen.lost.length} tidak dapat.`,
          ]),
    ].join('\n'),
    notes: [...seen.warnings, ...seen.lost],
  }
}

function restored(report: RestoreReport): Answer {
  const { name, kept, contents, carried, documents, damaged, lost } = report
  return {
    json: report,
    text: [
      `${name} dipulihkan.`,
      ...contentLines(contents),
      `  ${carried} dokumen yang terbit sesudahnya dibawa serta, ${documents.written} berkas dokumen ditulis`,
      ...(kept === null ? [] : [`Keadaan sebelumnya disimpan: backups/${kept}`]),
      ...(damaged === null ? [] : [`Basis data yang rusak dipindahkan: rusak/${damaged}`]),
    ].join('\n'),
    notes: [
      ...documents.missing.map((number) => `Berkas dokumen ${number} tidak ada dan tidak ada dalam cadangan.`),
      ...lost.map((document) => `Tidak dapat dibawa serta: ${document}`),
    ],
  }
}
