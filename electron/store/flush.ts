/** What must survive a power cut is on the disk only after fsync. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

const flush = (path: string, flags: 'r' | 'r+'): void => {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The bytes of a file. */
export const flushFile = (file: string): void => flush(file, 'r+')

/** The names in a folder; Windows does not open folders and does not need it. */
export const flushFolder = (folder: string): void => {
  if (process.platform !== 'win32') flush(folder, 'r')
}
