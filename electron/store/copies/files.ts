/** Files as copies need them: read in parts, hashed, and what is left of a failed write removed. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync } from 'node:fs'

const chunk = 1 << 20

/** Reads a file in parts. The part given is used again for the next one. */
export const eachPart = (
  file: string,
  use: (part: Uint8Array) => void,
  from = 0,
  until = Number.MAX_SAFE_INTEGER,
): void => {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.allocUnsafe(chunk)
    for (let at = from; at < until;) {
      const length = readSync(handle, buffer, 0, Math.min(chunk, until - at), at)
      if (length === 0) return
      use(buffer.subarray(0, length))
      at += length
    }
  } finally {
    closeSync(handle)
  }
}

/** SHA-256 of a file, hex, without holding it in memory. */
export const sha256Of = (file: string): string => {
  const hash = createHash('sha256')
  eachPart(file, (part) => void hash.update(part))
  return hash.digest('hex')
}

/** Removes what a failed write left. The place itself may be gone: that is reported by what failed, not here. */
export const removeRest = (...paths: readonly string[]): void => {
  for (const path of paths)
    try {
      rmSync(path, { force: true })
    } catch {
      // See above.
    }
}
