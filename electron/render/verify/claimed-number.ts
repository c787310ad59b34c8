/** The register number one of our documents claims in its metadata: `Nomor: <number>` as the last of the keywords. */
import { isDict, isText } from './objects.ts'
import type { PdfFile } from './pdf-file.ts'
import { readText } from './text.ts'

const longest = 200

export const claimedNumber = (file: PdfFile): string | null => {
  try {
    const info = file.get(file.trailer, 'Info')
    const keywords = isDict(info) ? file.get(info, 'Keywords') : null
    if (!isText(keywords)) return null
    const number = /(?:^|[,;]\s*)Nomor:\s*(.+)$/.exec(readText(keywords))?.[1]?.trim()
    return number && number.length <= longest ? number : null
  } catch {
    return null
  }
}
