/** What the main process answers itself: dialogs, files, the window. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { shell, type BrowserWindow } from 'electron'
import { pictureFacts } from '../../shared/pictures.ts'
import { Expected } from '../../shared/errors.ts'
import type { ShellHandlers } from '../ipc/answer.ts'
import type { Files } from '../ipc/files.ts'
import { outputFolder } from '../folders.ts'
import type { Guarded } from '../service/guarded.ts'
import { askFile, askFolder, askSave } from './dialogs.ts'
import type { LogFile } from './log.ts'
import type { Opened } from './opened.ts'
import type { PrefsFile } from './prefs.ts'
import type { Problems } from './problem.ts'
import { saveFile } from './save.ts'
import { applyTheme } from './theme.ts'
import { printingCalls } from './printing-calls.ts'
import { updateCalls } from './update/calls.ts'

export interface ShellContext {
  folder: string
  service: Guarded
  files: Files
  opened: Opened
  prefs: PrefsFile
  log: LogFile
  problems: Problems
  /** Where choosing a folder begins, when that is fixed. */
  backupFolder?: string | undefined
  window: () => BrowserWindow | null
}

export function shellCalls(context: ShellContext): ShellHandlers {
  const { folder, service, files, opened, prefs, log, problems, backupFolder, window } = context
  /** The file of a document of our register; a page can name no other file. */
  const documentPath = async (id: string): Promise<string> => {
    const path = await service.inner('inner.documentFile', { id })
    if (existsSync(path)) return path
    throw new Expected('not-found', 'Berkas dokumen ini tidak ada lagi di folder data. Pulihkan dari cadangan.', {
      details: [path],
    })
  }
  const openDocument = async (id: string): Promise<null> => {
    await open(await documentPath(id))
    return null
  }
  return {
    'file.pick': async ({ what }) => {
      if (what === 'folder') {
        const chosen = await askFolder(window(), 'Pilih folder', backupFolder)
        return chosen === null ? null : files.addFolder(chosen)
      }
      const chosen = await askFile(window(), what)
      if (chosen === null) return null
      return what === 'backup' || what === 'installer' ? files.addLarge(chosen) : files.addFile(chosen)
    },
    'file.keep': ({ name, bytes }) => files.keep(name, bytes),
    'file.picture': ({ source: { name, bytes } }) => {
      if (pictureFacts(bytes)) return { name, bytes: new Uint8Array(bytes) }
      throw new Expected('input', `${name} bukan gambar PNG atau JPEG. Simpan sebagai salah satunya, lalu pilih lagi.`)
    },
    'safety.damaged': () => service.damaged(),
    'ranking.export': async (input) => {
      const bytes = await service.inner('inner.rankingFile', input)
      const path = await askSave(window(), {
        title: 'Simpan tabel peringkat',
        defaultPath: join(outputFolder(), `Peringkat ${input.region} ${input.year}.${input.format}`),
        filter:
          input.format === 'xlsx' ? { name: 'Excel', extensions: ['xlsx'] } : { name: 'CSV', extensions: ['csv'] },
      })
      return path === null ? null : saveFile(path, bytes)
    },
    'settings.exportFile': async () => {
      const text = await service.inner('inner.settingsFile', {})
      const path = await askSave(window(), {
        title: 'Simpan berkas pengaturan',
        defaultPath: join(outputFolder(), 'pengaturan-piagam.json'),
        filter: { name: 'Pengaturan (JSON)', extensions: ['json'] },
      })
      return path === null ? null : saveFile(path, text)
    },
    'package.export': async (input) => {
      const { bytes, written } = await service.inner('inner.packageFile', input)
      const what = 'region' in input.scope ? input.scope.region : input.scope.code
      const path = await askSave(window(), {
        title: 'Simpan paket',
        defaultPath: join(outputFolder(), `Paket ${what}.piagam-paket`),
        filter: { name: 'Paket Piagam', extensions: ['piagam-paket'] },
      })
      return path === null ? null : { ...written, ...(await saveFile(path, bytes)) }
    },
    'instrument.export': async (input) => {
      const { bytes, name } = await service.inner('inner.instrumentFile', input)
      const path = await askSave(window(), {
        title: 'Simpan instrumen',
        defaultPath: join(outputFolder(), name),
        filter: { name: 'Excel', extensions: ['xlsx'] },
      })
      return path === null ? null : saveFile(path, bytes)
    },
    'template.export': async (input) => {
      const { bytes, name } = await service.inner('inner.templateFile', input)
      const path = await askSave(window(), {
        title: 'Simpan desain',
        defaultPath: join(outputFolder(), name),
        filter: { name: 'Desain Piagam', extensions: ['piagam-templat'] },
      })
      return path === null ? null : saveFile(path, bytes)
    },
    'workbook.export': async ({ together, ...input }) => {
      if (input.codes.length > 1 && !together) {
        const chosen = await askFolder(window(), 'Pilih folder untuk buku kerja')
        return chosen === null ? null : service.inner('inner.workbookFolder', { ...input, folder: chosen })
      }
      const { name, bytes } = await service.inner('inner.workbookFile', input)
      const path = await askSave(window(), {
        title: 'Simpan buku kerja isian',
        defaultPath: join(outputFolder(), name),
        filter: { name: 'Excel', extensions: ['xlsx'] },
      })
      return path === null ? null : { names: [(await saveFile(path, bytes)).name], cancelled: false }
    },
    'journal.export': async (input) => {
      const { bytes, lines } = await service.inner('inner.journalFile', input)
      const path = await askSave(window(), {
        title: 'Simpan jurnal',
        defaultPath: join(outputFolder(), `Jurnal.${input.format}`),
        filter:
          input.format === 'xlsx' ? { name: 'Excel', extensions: ['xlsx'] } : { name: 'CSV', extensions: ['csv'] },
      })
      return path === null ? null : { ...(await saveFile(path, bytes)), lines }
    },
    'register.export': async (input) => {
      const { bytes, lines } = await service.inner('inner.registerFile', input)
      const path = await askSave(window(), {
        title: 'Simpan register',
        defaultPath: join(outputFolder(), `Register ${input.filter.year ?? 'dokumen'}.${input.format}`),
        filter:
          input.format === 'xlsx' ? { name: 'Excel', extensions: ['xlsx'] } : { name: 'CSV', extensions: ['csv'] },
      })
      return path === null ? null : { ...(await saveFile(path, bytes)), lines }
    },
    'backup.run': async () => {
      const chosen = await askFolder(window(), 'Pilih folder untuk cadangan', backupFolder)
      return chosen === null ? null : service.inner('inner.backup', { folder: chosen })
    },
    'document.open': ({ id }) => openDocument(id),
    'document.show': async ({ id }) => {
      shell.showItemInFolder(await documentPath(id))
      return null
    },
    'file.opened': () => opened.take(),
    ...updateCalls({ folder, service, files }),
    ...printingCalls({ folder, service, window }),
    'prefs.get': () => prefs.get(),
    'prefs.set': (change) => {
      const now = prefs.set(withoutUndefined(change))
      applyTheme(now.theme)
      return now
    },
    'help.manual': async () => {
      const path = await askSave(window(), {
        title: 'Simpan buku panduan',
        defaultPath: join(outputFolder(), 'Buku Panduan Piagam.pdf'),
        filter: { name: 'PDF', extensions: ['pdf'] },
      })
      if (path === null) return null
      const saved = await saveFile(path, await service.inner('inner.manual', {}))
      await open(path)
      return saved
    },
    'problem.prepare': () => problems.prepare(),
    'problem.save': async ({ report, story }) => {
      const bytes = problems.pack(report, story)
      const path = await askSave(window(), {
        title: 'Simpan laporan masalah',
        defaultPath: join(outputFolder(), `Laporan masalah Piagam.zip`),
        filter: { name: 'ZIP', extensions: ['zip'] },
      })
      return path === null ? null : saveFile(path, bytes)
    },
    'problem.note': ({ name, stack }) => {
      log.error('page', Object.assign(new Error(''), { name, stack }))
      return null
    },
    'window.present': ({ on }) => {
      present(window(), on)
      return null
    },
    'folder.open': async ({ folder: chosen }) => {
      await open(chosen)
      return null
    },
    'folder.show': async ({ what }) => {
      await showFolder(folder, what)
      return null
    },
  }
}

/** The whole screen for the projector, without the menu bar. */
function present(window: BrowserWindow | null, on: boolean): void {
  window?.setFullScreen(on)
  window?.setMenuBarVisibility(!on)
}

/** Opens one of the program's own folders in the file manager. */
export async function showFolder(folder: string, what: 'data' | 'output' | 'backups'): Promise<void> {
  const path = { data: folder, output: outputFolder(), backups: join(folder, 'backups') }[what]
  mkdirSync(path, { recursive: true })
  await open(path)
}

async function open(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem !== '')
    throw new Expected(
      'refused',
      'Sistem tidak dapat membuka berkas ini. Pasang pembaca PDF, atau buka lewat foldernya.',
      {
        details: [path, problem],
      },
    )
}

/** A key that is there but undefined must not wipe what is stored. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never
}
