/** Where this run keeps its data. Must be settled before Electron is ready. */
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { dataFolder } from '../folders.ts'
import { storeError } from '../store/errors.ts'
import { makeFolder } from '../store/make-folder.ts'

/** Electron itself promises nothing about this switch, so we read it: tests and support use it. */
export function folderFrom(args: readonly string[]): string | undefined {
  const name = '--user-data-dir='
  const given = args.find((arg) => arg.startsWith(name))?.slice(name.length)
  return given ? resolve(given) : undefined
}

/**
 * The data folder, made when missing. Electron's own files (caches, the lock of the running program) lie inside it, so
 * that one folder is the whole program.
 * @throws Expected when it cannot be made or written
 */
export function setupFolders(): string {
  const folder = folderFrom(process.argv) ?? dataFolder()
  const own = join(folder, 'electron')
  try {
    makeFolder(own)
  } catch (error) {
    throw storeError(error, folder)
  }
  app.setPath('userData', own)
  app.setPath('sessionData', own)
  return folder
}
