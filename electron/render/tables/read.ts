/** Render task: a file of results as a table of cells. What it is, is told by its bytes, never by its name. */
import { Expected } from '../../../shared/errors.ts'
import type { SourceTable } from '../tasks.ts'
import { asTable } from './cells.ts'
import { readCsv } from './csv-adapter.ts'
import { limits } from './limits.ts'
import { decodeText } from './text.ts'
import { readXlsx } from './xlsx-read.ts'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

/** Files people take for a table, by their first bytes, with what to do. */
const refusal = (bytes: Uint8Array): string | null => {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return 'Berkas ini berformat Excel lama (.xls) atau dikunci dengan kata sandi. Buka di Excel, simpan sebagai .xlsx tanpa kata sandi, lalu coba lagi.'
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'Berkas ini PDF, bukan tabel. Pilih berkas .xlsx atau .csv.'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  if (/^(\ufeff|ï»¿)?\s*(<!doctype|<html|<table|<\?xml)/u.test(head)) {
    return 'Berkas ini halaman web atau XML, bukan tabel. Buka di Excel, simpan sebagai .xlsx, lalu coba lagi.'
  }
  return null
}

const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b)

/**
 * Everything that is no table at all, told by its first bytes.
 * @throws Expected `input` with what to do.
 */
const refuse = (bytes: Uint8Array): void => {
  if (bytes.length > limits.fileBytes) {
    throw new Expected(
      'input',
      'Berkas ini lebih besar dari 64 MB. Bagi menjadi beberapa berkas, lalu impor satu per satu.',
    )
  }
  const refused = isZip(bytes) ? null : refusal(bytes)
  if (refused !== null) throw new Expected('input', refused)
}

/** Everything that is no xlsx. @throws Expected `input` */
export const refuseOther = (bytes: Uint8Array): void => {
  refuse(bytes)
  if (!isZip(bytes)) throw new Expected('input', 'Berkas ini bukan lembar kerja .xlsx. Pilih berkas .xlsx.')
}

/**
 * Cells of a CSV or xlsx file; `row` numbers are those the user sees in a spreadsheet.
 * @throws Expected `input` for everything that is no readable table, with what to do.
 */
export const readTable = ({ bytes }: { name: string; bytes: Uint8Array }): Promise<SourceTable> => {
  // an async wrapper only so that errors arrive as rejections
  return Promise.resolve().then(() => {
    refuse(bytes)
    if (isZip(bytes)) return readXlsx(bytes)
    const text = decodeText(bytes)
    if (text === null) throw new Expected('input', 'Berkas ini bukan tabel. Pilih berkas .xlsx atau .csv.')
    return asTable(null, readCsv(text))
  })
}
