/** Bytes of a text file as text, in whatever encoding a spreadsheet program left them. */

const nuls = (bytes: Uint8Array, odd: 0 | 1): number => {
  let count = 0
  for (let i = odd; i < bytes.length; i += 2) if (bytes[i] === 0) count++
  return count
}

/** UTF-16 without a byte order mark: mostly Latin text, so every second byte is zero. */
const utf16 = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const half = head.length / 2
  if (half < 2) return null
  if (nuls(head, 1) > half * 0.6 && nuls(head, 0) < half * 0.1) return 'utf-16le'
  if (nuls(head, 0) > half * 0.6 && nuls(head, 1) < half * 0.1) return 'utf-16be'
  return null
}

/**
 * UTF-8 with or without BOM, UTF-16 of both orders, else Windows-1252 (what Excel on Indonesian Windows writes as
 * "CSV"). Null when it is no text at all.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const [a, b] = bytes
  let label: string | null = null
  if (a === 0xff && b === 0xfe) label = 'utf-16le'
  else if (a === 0xfe && b === 0xff) label = 'utf-16be'
  else label = utf16(bytes.subarray(0, 4096))
  let text: string
  if (label !== null) text = new TextDecoder(label).decode(bytes)
  else {
    const bom = a === 0xef && b === 0xbb && bytes[2] === 0xbf
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      text = new TextDecoder('windows-1252').decode(bom ? bytes.subarray(3) : bytes)
    }
  }
  return text.includes('\0') ? null : text
}
