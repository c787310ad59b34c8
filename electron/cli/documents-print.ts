import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kindNames } from '../../shared/domain/kind-names.ts'
import type { DocumentRecord } from '../store/documents.ts'
import type { Context } from '../service/context.ts'
import { diskTrouble, makeFolder } from '../service/documents/files.ts'
import { safeName } from '../service/documents/file-names.ts'
import { printable } from '../service/printing/rendition.ts'
import { markDocuments } from '../service/register/mark.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { typedPath } from './paths.ts'

/** Writes what goes to the printer; only `--confirm` says that it came out well. */
export async function printDocuments(
  context: Context,
  options: Call['options'],
  records: readonly DocumentRecord[],
): Promise<Answer> {
  const out = options['out']
  if (out === undefined) throw new Misuse('Pilihan --out wajib diisi.')
  const folder = typedPath(out)
  const copy = options['copy'] === undefined ? null : true
  await makeFolder(folder)
  const files: { id: string; number: string; file: string; mark: string | null; why: string }[] = []
  for (const { id, kind, number, subject } of records) {
    const made = await printable(context, {
      id,
      copy,
      bare: options['bare'] !== undefined,
      printer: options['printer'] ?? null,
    })
    const mark = made.mark === null ? '' : ` (${made.mark})`
    const file = join(folder, `${safeName(`${kindNames[kind]} ${number} ${subject}${mark}`)}.pdf`)
    await writeFile(file, made.pdf).catch((error: unknown) => {
      throw diskTrouble(error, folder) ?? error
    })
    files.push({ id, number, file, mark: made.mark, why: made.why })
  }
  if (options['confirm'] !== undefined)
    for (const { id, mark } of files)
      markDocuments(context, {
        event: 'printed',
        ids: [id],
        sheets: 1,
        spoiled: 0,
        copy: mark !== null,
        note: options['note'] ?? '',
      })
  return {
    json: { documents: files, confirmed: options['confirm'] !== undefined },
    text: files.map(({ number, file, mark }) => `${number}${mark === null ? '' : ` (${mark})`}: ${file}`).join('\n'),
    ...(options['confirm'] === undefined && {
      notes: ['Belum ditandai tercetak; ulangi dengan --confirm bila lembarnya baik.'],
    }),
  }
}
