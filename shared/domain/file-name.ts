/** What files of documents are called: a pattern of plain text and words in braces, as numbers have one. */

export const fileWords = [
  'jenis',
  'tahun',
  'kode',
  'pemda',
  'unit',
  'nama',
  'nomor',
  'nilai',
  'peringkat',
  'tanggal',
] as const
export type FileWord = (typeof fileWords)[number]
export type FileValues = Readonly<Record<FileWord, string>>

/** "Piagam 2022 - 36.74 Kota Tangerang Selatan - DPMPTSP". */
export const defaultFileName = '{jenis} {tahun} - {kode} {pemda} - {unit}'

const isWord = (word: string): word is FileWord => (fileWords as readonly string[]).includes(word)
const braces = /\{([^{}]*)\}/g

/** What is wrong with a pattern, as a sentence; null when files can be named by it. */
export function checkFileName(pattern: string): string | null {
  if (pattern.trim() === '') return 'Aturan nama berkas kosong'
  if (pattern.length > 160) return 'Aturan nama berkas lebih dari 160 huruf'
  const words = [...pattern.matchAll(braces)].map(([, word = '']) => word.trim().toLowerCase())
  const unknown = words.find((word) => !isWord(word))
  if (unknown !== undefined)
    return `{${unknown}} tidak dikenal; yang ada: ${fileWords.map((word) => `{${word}}`).join(', ')}`
  if (/[{}]/.test(pattern.replaceAll(braces, ''))) return 'Kurung kurawal tidak berpasangan'
  if (!words.some((word) => word === 'nomor' || word === 'nama' || word === 'unit' || word === 'pemda'))
    return 'Aturan harus memuat {nama}, {unit}, {pemda}, atau {nomor}, agar berkas dapat dibedakan'
  const forbidden = /[<>:"/\\|?*]/.exec(pattern.replaceAll(braces, ''))
  return forbidden ? `Tanda ${forbidden[0]} tidak boleh ada dalam nama berkas Windows` : null
}

/**
 * The name by a pattern that was checked, before it is made safe. Where a word is empty, what would join it to the rest goes
 * as well: no " - " at the end, no double blank.
 */
export const fileNameOf = (pattern: string, values: FileValues): string =>
  pattern
    .replaceAll(braces, (_, word: string) => {
      const name = word.trim().toLowerCase()
      return isWord(name) ? values[name] : ''
    })
    .split(/\s+-\s+|^\s*-\s+|\s+-\s*$/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ')
    .replaceAll(/\(\s*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
