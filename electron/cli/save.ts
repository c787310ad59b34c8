import { writeFile } from 'node:fs/promises'
import { Expected } from '../../shared/errors.ts'
import { typedPath } from './paths.ts'

/** Writes the file that was asked for on the command line, over one that is there; its full path. Expected('disk'). */
export async function saveOver(out: string, bytes: Uint8Array): Promise<string> {
  const path = typedPath(out)
  try {
    await writeFile(path, bytes)
  } catch {
    throw new Expected('disk', `Berkas ${path} tidak dapat ditulis. Periksa folder, izin, dan ruang penyimpanan.`)
  }
  return path
}
