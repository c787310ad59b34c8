import { basename } from 'node:path'
import type { ConflictView, MergeReport } from '../../shared/views.ts'
import { createKeyHolder } from '../service/documents/keys.ts'
import { exportPackage } from '../service/merge/export.ts'
import { importPackage } from '../service/merge/import.ts'
import { copyBefore } from '../service/safety/backups.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { passphraseFrom } from './passphrase.ts'
import { saveOver } from './save.ts'
import { readInput, type Session } from './session.ts'

/** `package export|import`. */
export function packageCommand(call: Call, session: Session): Promise<Answer> {
  return call.operands[0] === 'export' ? exportTo(call, session) : importFrom(call, session)
}

const importOnly = ['dry-run', 'require-signed', 'trust']
const exportOnly = ['region', 'code', 'out', 'p12', 'passphrase-env', 'head-office']

function refuseOptions(options: Call['options'], names: readonly string[], command: string): void {
  for (const name of names)
    if (options[name] !== undefined) throw new Misuse(`Pilihan --${name} tidak berlaku untuk ${command}.`)
}

async function exportTo({ operands, options, env }: Call, session: Session): Promise<Answer> {
  refuseOptions(options, importOnly, 'package export')
  if (operands.length > 1) throw new Misuse('package export menulis ke --out FILE, tanpa argumen lain.')
  const { region, code, out, p12 } = options
  if ((region === undefined) === (code === undefined)) throw new Misuse('Pilih salah satu: --region atau --code.')
  if (out === undefined) throw new Misuse('Pilihan --out FILE wajib diisi.')
  const variable = options['passphrase-env']
  if ((p12 === undefined) !== (variable === undefined)) throw new Misuse('--p12 dan --passphrase-env dipakai bersama.')
  if (region !== undefined && !/^(ID|\d{2})$/.test(region))
    throw new Misuse(`--region ${region}: bukan kode provinsi dan bukan ID. Untuk satu pemda pakai --code.`)
  const context = session.context()
  const keys = createKeyHolder(context)
  if (p12 !== undefined && variable !== undefined)
    await keys.open({ source: await readInput(p12), passphrase: passphraseFrom(env, variable) })
  const { bytes, written } = await exportPackage(context, {
    scope: region === undefined ? { code: code ?? '' } : { region },
    forHeadOffice: options['head-office'] !== undefined,
    held: p12 === undefined ? null : keys.forSigning(),
  })
  const path = await saveOver(out, bytes)
  keys.close()
  const signed = written.signer === null ? 'tidak ditandatangani' : `ditandatangani ${written.signer}`
  return {
    json: { file: path, ...written },
    text: `Paket ditulis ke ${path}: ${written.records} rekaman, ${written.changes} perubahan, ${written.documents} dokumen, ${signed}.`,
  }
}

async function importFrom({ operands: [, path], options }: Call, session: Session): Promise<Answer> {
  refuseOptions(options, exportOnly, 'package import')
  if (path === undefined) throw new Misuse('Sebutkan berkas paketnya: package import FILE.')
  const file = await readInput(path)
  const roots =
    options['trust'] === undefined ? null : new TextDecoder().decode((await readInput(options['trust'])).bytes)
  const dryRun = options['dry-run'] !== undefined
  const context = session.context()
  if (!dryRun) await copyBefore(context, 'merge')
  const report = await importPackage(
    context,
    { name: basename(file.name), bytes: file.bytes },
    { dryRun, roots, requireSigned: options['require-signed'] !== undefined },
  )
  return { json: { dryRun, ...report }, text: sentences(report, dryRun) }
}

/** One conflict as lines of text. */
export const conflictLines = ({ id, record, cell, mine, theirs, more, common }: ConflictView): string =>
  [
    `${id}  ${record}, ${cell}`,
    `  di sini: ${mine.text} (${mine.person}, ${mine.at.slice(0, 10)})`,
    ...[theirs, ...more].map((one) => `  di sana: ${one.text} (${one.person}, ${one.at.slice(0, 10)})`),
    `  semula:  ${common === null ? 'belum ada' : common.text}`,
  ].join('\n')

function sentences(report: MergeReport, dryRun: boolean): string {
  const { source, changes, learned, rows, conflicts, settled, returned, kept, documents, doubledNumbers } = report
  return [
    `${dryRun ? 'Percobaan, tidak ada yang ditulis. ' : ''}Paket ${source.scope} dari ${source.office || source.device}: ${changes} perubahan, ${learned} baru.`,
    `${rows.inserted} baris ditambah, ${rows.changed} diubah, ${rows.removed} dihapus; ${documents} dokumen laptop lain; ${settled} perbedaan terselesaikan.`,
    ...returned.map((name) => `Dikembalikan, karena dihapus di satu laptop dan diisi di laptop lain: ${name}.`),
    ...kept.map((name) => `Tetap seperti di sini, karena sudah dipakai untuk mengisi; putuskan perbedaannya: ${name}.`),
    ...doubledNumbers.map(({ number, own, foreign }) => `Nomor ganda ${number}: ${own} di sini, ${foreign} di sana.`),
    ...(conflicts.length > 0 ? [`${conflicts.length} perbedaan menunggu putusan:`] : []),
    ...conflicts.map(conflictLines),
  ].join('\n')
}
