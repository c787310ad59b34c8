/** Puts a set where the user wants it. What lies there already is never overwritten; what is of this set is left as it is. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packFiles } from '../../archive.ts'
import { diskTrouble, placeCopy, syncFolder, writeWhole } from '../files.ts'

export interface SetFile {
  /** With its ending. */
  name: string
  bytes: Uint8Array
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Finds out before a number is given whether the folder takes files. Expected('disk'). */
export const tryFolder = (folder: string): Promise<void> =>
  onDisk(folder, async () => {
    const id = `coba-${process.pid}`
    const path = join(folder, `.${id}.tmp`)
    await writeWhole(path, new Uint8Array(1), id)
    await rm(path, { force: true })
  })

/** Runs `work`; trouble of the disk is told as such. */
export async function onDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw diskTrouble(error, folder) ?? error
  }
}

/** A file of its own for each, in a folder below `folder`. Full paths, in order. */
export async function writeFiles(folder: string, name: string, files: readonly SetFile[]): Promise<string[]> {
  const into = await folderFor(folder, name, files)
  const paths: string[] = []
  for (const [index, { name: file, bytes }] of files.entries()) {
    const path = join(into, file)
    if (!(await holds(path, bytes))) await writeWhole(path, bytes, `paket-${index + 1}`)
    paths.push(path)
  }
  await syncFolder(into)
  return paths
}

/** One ZIP; the same set makes the same bytes. */
export const writeZip = (folder: string, name: string, files: readonly SetFile[]): Promise<string> =>
  writeOne(folder, { name, ending: 'zip', bytes: packFiles(files) })

/** One file, under its name or the next that is free. */
export async function writeOne(folder: string, { name, ending, bytes }: SetFile & { ending: string }): Promise<string> {
  const path = await placeCopy(folder, { id: 'paket', name, ending, bytes, sha256: sha256(bytes), since: null })
  await syncFolder(folder)
  return path
}

/** The folder of the set: fresh, or one in which no PDF is from another set (an unfinished run may have left some of this). */
async function folderFor(folder: string, name: string, files: readonly SetFile[]): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${name} (${count})`)
    try {
      const there = (await readdir(path)).filter((file) => /^[^.].*\.pdf$/i.test(file))
      if (await allOf(path, there, files)) return path
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOENT') {
        await mkdir(path)
        return path
      }
      if (code !== 'ENOTDIR') throw error
    }
  }
}

async function allOf(folder: string, there: readonly string[], files: readonly SetFile[]): Promise<boolean> {
  for (const name of there) {
    const known = files.find((file) => file.name === name)
    if (!known || !(await holds(join(folder, name), known.bytes))) return false
  }
  return true
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return sha256(await readFile(path)) === sha256(bytes)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
