/** What the cells of one row say, read strictly: either a value, nothing, or a reason why not. */
import { parseScore } from '../../../shared/domain/number.ts'
import { yearProblem } from '../../../shared/domain/schemes.ts'
import type { BodyType, Clean, Hundredths } from '../../../shared/domain/types.ts'
import { foldHeader } from '../../render/tables/headers.ts'
import type { SourceCell } from '../../render/tasks.ts'

/** `value` undefined: the cell says nothing. */
export type Read<T> = { ok: true; value: T } | { ok: false; reason: string }

const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason })
const yes = <T>(value: T): Read<T> => ({ ok: true, value })

/** Why a cell cannot be taken as it stands, whatever is in it. */
export const unusable = ({ kind }: SourceCell): string | null => {
  if (kind === 'formula') return 'Sel berisi rumus; salin dan tempel sebagai nilai'
  if (kind === 'error') return 'Sel berisi galat rumus; isi dengan nilai'
  return null
}

/** Whether a text stands for "nothing": a dash is what people type into a cell they leave out. */
export const says = (text: string): string => (/^[-–—]+$/u.test(text) ? '' : text)

/** A year that had an assessment and has come. */
export const readYear = (cell: SourceCell, thisYear: number): Read<number> => {
  const bad = unusable(cell)
  if (bad !== null) return no(bad)
  if (cell.text === '') return no('Tahun kosong')
  if (cell.kind === 'date') return no('Sel berisi tanggal; isi dengan tahun seperti 2022')
  const found = /^(\d{4})(?:[.,]0+)?$/u.exec(cell.text)
  if (found === null) return no('Bukan tahun; tulis seperti 2022')
  const year = Number(found[1])
  const problem = yearProblem(year)
  if (problem !== null) return no(problem)
  return year > thisYear ? no(`Tahun ${year} belum berjalan`) : yes(year)
}

export const readScore = (cell: SourceCell): Read<Hundredths> => {
  const bad = unusable(cell)
  if (bad !== null) return no(bad)
  if (cell.kind === 'date') return no('Sel berisi tanggal; tulis nilai seperti 88,83')
  if (cell.kind === 'boolean') return no('Bukan angka; tulis seperti 88,83')
  return parseScore(cell.text)
}

const cleanWords: Readonly<Record<string, Clean>> = {
  ya: 'ya',
  yes: 'ya',
  y: 'ya',
  '1': 'ya',
  true: 'ya',
  benar: 'ya',
  tidak: 'tidak',
  no: 'tidak',
  n: 'tidak',
  t: 'tidak',
  '0': 'tidak',
  false: 'tidak',
  salah: 'tidak',
  belum: 'belum',
  'belum diisi': 'belum',
}

/** Clean and clear; an empty cell leaves what is there. */
export const readClean = (cell: SourceCell): Read<Clean | undefined> => {
  const bad = unusable(cell)
  if (bad !== null) return no(bad)
  const text = says(cell.text)
  if (text === '') return yes(undefined)
  const found = cleanWords[foldHeader(text)]
  return found === undefined ? no('Bukan ya, tidak, atau belum') : yes(found)
}

const typeWords: Readonly<Record<string, BodyType>> = {
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  prov: 'provinsi',
  province: 'provinsi',
  pemprov: 'provinsi',
  'pemerintah provinsi': 'provinsi',
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  regency: 'kabupaten',
  pemkab: 'kabupaten',
  'pemerintah kabupaten': 'kabupaten',
  kota: 'kota',
  city: 'kota',
  kotamadya: 'kota',
  pemkot: 'kota',
  'pemerintah kota': 'kota',
  polres: 'polres',
  polresta: 'polres',
  polrestabes: 'polres',
  'polres metro': 'polres',
  'kepolisian resor': 'polres',
  kantah: 'kantah',
  'kantor pertanahan': 'kantah',
  bpn: 'kantah',
  'atr bpn': 'kantah',
  kementerian: 'kementerian',
  ministry: 'kementerian',
  lembaga: 'lembaga',
  lainnya: 'lainnya',
  imigrasi: 'lainnya',
  lapas: 'lainnya',
  rutan: 'lainnya',
}

/** What kind of body a word means; null for a word nobody knows. */
export const bodyTypeOf = (text: string): BodyType | null => typeWords[foldHeader(text)] ?? null

/** "yes" in a column that only says yes or no; anything else is no. */
export const isYes = (text: string): boolean => cleanWords[foldHeader(text)] === 'ya'
