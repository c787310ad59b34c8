/** The one door to ZIP: a flat set of named files, written the same way each time, read with limits. */
import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate'
import { Expected } from '../../shared/errors.ts'

/** The earliest time a ZIP can hold: the same content makes the same bytes. */
const epoch = new Date(1980, 0, 1)

/** The files in the order given, compressed. */
export const packFiles = (files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array => {
  const entries: Zippable = {}
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 6, mtime: epoch }]
  return zipSync(entries)
}

const broken = (): Expected =>
  new Expected('input', 'Berkas ini rusak atau terpotong. Salin ulang dari sumbernya, lalu coba lagi.')

/**
 * The files of an archive. Only the names in `allowed` may be in it, none twice, and all together at most `most` bytes as they
 * say before anything is unpacked: what is longer than it says is cut there and fails its hash. Expected('input').
 */
export const unpackFiles = (bytes: Uint8Array, allowed: readonly string[], most: number): Map<string, Uint8Array> => {
  let total = 0
  const names = new Set<string>()
  const check = ({ name, originalSize, compression }: { name: string; originalSize: number; compression: number }) => {
    if (!allowed.includes(name))
      throw new Expected('input', 'Berkas ini memuat isi yang tidak dikenal dan tidak dibaca.', {
        details: [name.slice(0, 100)],
      })
    total += originalSize
    if (names.has(name) || (compression !== 0 && compression !== 8)) throw broken()
    names.add(name)
    if (total > most)
      throw new Expected(
        'input',
        'Isi berkas ini terlalu besar dan tidak dibaca. Minta paket dengan cakupan lebih kecil.',
      )
    return true
  }
  let found: Unzipped
  try {
    found = unzipSync(bytes, { filter: check })
  } catch (error) {
    throw error instanceof Expected ? error : broken()
  }
  return new Map(Object.entries(found))
}
