import { Expected } from '../../shared/errors.ts'
import type { WorkbookReport } from '../../shared/entry-views.ts'
import { saveOver } from './save.ts'
import { copyBefore } from '../service/safety/backups.ts'
import { workbookFile } from '../service/workbook/export.ts'
import { importWorkbook } from '../service/workbook/import.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { readInput, type Session } from './session.ts'

/** `workbook export|import`. */
export function workbookCommand(call: Call, session: Session): Promise<Answer> {
  return call.operands[0] === 'export' ? exportTo(call, session) : importFrom(call, session)
}

async function exportTo({ operands, options }: Call, session: Session): Promise<Answer> {
  if (operands.length > 1) throw new Misuse('workbook export menulis ke --out FILE.xlsx, tanpa argumen lain.')
  if (options['dry-run'] !== undefined) throw new Misuse('Pilihan --dry-run tidak berlaku untuk workbook export.')
  const { year, code, out } = options
  if (year === undefined || code === undefined || out === undefined)
    throw new Misuse('workbook export memerlukan --year TAHUN, --code KODE, dan --out FILE.xlsx.')
  const codes = [...new Set(code.split(',').map((one) => one.trim()))].filter((one) => one !== '')
  if (codes.length === 0) throw new Misuse(`--code ${code}: tidak ada kode di dalamnya.`)
  const { bytes } = await workbookFile(session.context(), { year: Number(year), codes })
  const file = await saveOver(out, bytes)
  return { json: { file, year: Number(year), codes }, text: `Buku kerja ditulis ke ${file}.` }
}

async function importFrom({ operands: [, path], options }: Call, session: Session): Promise<Answer> {
  for (const name of ['code', 'out'])
    if (options[name] !== undefined) throw new Misuse(`Pilihan --${name} tidak berlaku untuk workbook import.`)
  if (path === undefined) throw new Misuse('Sebutkan berkas buku kerjanya: workbook import FILE.')
  const source = await readInput(path)
  const dry = options['dry-run'] !== undefined
  const year = options['year'] === undefined ? undefined : Number(options['year'])
  const context = session.existing()
  if (context === null) {
    throw new Expected('refused', 'Folder data ini masih kosong, jadi tidak ada unit yang dapat diisi dari buku kerja.')
  }
  if (!dry) await copyBefore(context, 'import')
  const report = await importWorkbook(context, { source, year, dry })
  const { written, unchanged, conflicts, rejected, notes } = report
  return { json: { written, unchanged, conflicts, rejected, notes }, text: sentences(report, dry) }
}

const quoted = (value: string): string => (value === '' ? 'kosong' : `"${value}"`)

function sentences({ written, unchanged, conflicts, rejected, notes }: WorkbookReport, dry: boolean): string {
  return [
    `${dry ? 'Percobaan, tidak ada yang ditulis. ' : ''}${written} sel ditulis, ${unchanged} sama, ${conflicts.length} berbenturan, ${rejected.length} ditolak.`,
    ...conflicts.map(
      ({ sheet, cell, unitName, indicator, common, before, after, person, at }) =>
        `  Berbenturan, ${sheet} ${cell}, ${unitName} ${indicator}: buku kerja ${quoted(after)}, semula ${quoted(common)}, kini ${quoted(before)} (${person}, ${at.slice(0, 10)}); yang kini dipertahankan`,
    ),
    ...rejected.map(({ sheet, cell, value, reason }) => `  Ditolak, ${sheet} ${cell} ${quoted(value)}: ${reason}`),
    ...notes.map((note) => `  ${note}`),
  ].join('\n')
}
