/** What the shell does for printing: the system's dialog, its PDF reader, and saving what a page shows. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shell, type BrowserWindow } from 'electron'
import { Expected } from '../../shared/errors.ts'
import type { ShellHandlers } from '../ipc/answer.ts'
import { outputFolder } from '../folders.ts'
import type { Guarded } from '../service/guarded.ts'
import { askSave } from './dialogs.ts'
import { printPdf } from './print.ts'
import { saveFile } from './save.ts'

interface Options {
  /** The data folder. */
  folder: string
  service: Guarded
  window: () => BrowserWindow | null
}
type Names = 'issue.journalFile' | 'pdf.save' | 'print.printers' | 'print.dialog' | 'print.reader'

const pdf = { name: 'PDF', extensions: ['pdf'] }
const tables = { xlsx: { name: 'Excel', extensions: ['xlsx'] }, csv: { name: 'CSV', extensions: ['csv'] } }
/** No path, and nothing Windows refuses: the name comes from a page. */
const plainName = (name: string): string => name.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-').slice(0, 120) || 'Cetak.pdf'

export const printingCalls = ({ folder, service, window }: Options): Pick<ShellHandlers, Names> => ({
  'issue.journalFile': async (input) => {
    const { name, bytes } = await service.inner('inner.runFile', input)
    const path = await askSave(window(), {
      title: 'Simpan jurnal penerbitan',
      defaultPath: join(outputFolder(), `${name}.${input.format}`),
      filter: tables[input.format],
    })
    return path === null ? null : saveFile(path, bytes)
  },
  'pdf.save': async ({ source: { name, bytes } }) => {
    const path = await askSave(window(), {
      title: 'Simpan PDF',
      defaultPath: join(outputFolder(), plainName(name)),
      filter: pdf,
    })
    return path === null ? null : saveFile(path, bytes)
  },
  'print.printers': async () => {
    const printers = (await window()?.webContents.getPrintersAsync()) ?? []
    return printers.map(({ name, displayName, options }) => ({
      name,
      label: displayName || name,
      standard: (options as Record<string, string>)['printer-is-default'] === 'true',
    }))
  },
  'print.dialog': ({ source: { bytes }, ...input }) => printPdf({ bytes, ...input }),
  'print.reader': async ({ source: { name, bytes } }) => {
    const path = await keepForReader(join(folder, 'print'), plainName(name), bytes)
    const problem = await shell.openPath(path)
    if (problem !== '')
      throw new Expected('refused', 'Sistem tidak dapat membuka PDF ini. Pasang pembaca PDF, atau simpan PDF-nya.', {
        details: [path, problem],
      })
    return null
  },
})

const day = 24 * 60 * 60 * 1000

/** A reader wants a file; what it no longer shows goes with the first print of another day. */
async function keepForReader(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(folder)) {
    const path = join(folder, file)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > day) await rm(path, { force: true }).catch(() => undefined)
  }
  const path = join(folder, `${Date.now().toString(36)} ${name}`)
  await writeFile(path, bytes)
  return path
}
