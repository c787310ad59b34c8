/** Text strings and dates of PDF (ISO 32000-2, 7.9.2 and 7.9.4). */
import type { Text } from './objects.ts'

/** PDFDocEncoding is read as Latin-1: what differs are a few signs nobody needs here. */
export const readText = (text: Text): string => {
  const { bytes } = text
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  return bytes.toString('latin1')
}

const datePattern = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?)?/

/** The instant, ISO 8601; null when the text is no date. */
export const readDate = (text: string): string | null => {
  const found = datePattern.exec(text)
  if (!found) return null
  const part = (index: number, otherwise: number): number => Number(found[index] ?? otherwise)
  const local = Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0))
  const shift = (part(8, 0) * 60 + part(9, 0)) * 60_000 * (found[7] === '-' ? -1 : 1)
  const time = new Date(local - shift)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
