/** Places for work that is not finished: gone when it is, and swept at the next start when the process died. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../../store/lease.ts'

const start = 'kerja-'

/** A new folder inside the data folder, so that what becomes ready can be renamed from it. */
export const workFolder = (folder: string): { path: string; [Symbol.dispose](): void } => {
  const path = mkdtempSync(join(folder, `${start}${process.pid}-`))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Removes what dead processes left: work folders and half-written copies. */
export const sweep = (folder: string, now: Date): void => {
  for (const name of readdirSync(folder)) {
    const pid = /^kerja-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  const backups = join(folder, 'backups')
  if (statSync(backups, { throwIfNoEntry: false })?.isDirectory() !== true) return
  for (const name of readdirSync(backups)) {
    const path = join(backups, name)
    // A copy takes seconds; a part that old is nobody's work.
    if (/\.part(-journal|-wal|-shm)?$/.test(name) && now.getTime() - statSync(path).mtimeMs > 3_600_000)
      rmSync(path, { force: true })
  }
}
