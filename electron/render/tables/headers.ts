/** The column headers the program knows, Indonesian and English, as data. */

/**
 * What a column can mean, with the headers it is known by, folded (lower case, words only); earlier ones win where a
 * file has two columns for the same field.
 */
const aliases = {
  year: ['year', 'tahun', 'tahun penilaian', 'thn', 'assessment year'],
  code: [
    'kemendagri code',
    'kode kemendagri',
    'code',
    'kode',
    'kode wilayah',
    'kode wilayah kemendagri',
    'kode daerah',
    'kode pemda',
    'kode instansi',
    'kode kabupaten kota',
    'kode kab kota',
    'region code',
    'body code',
    'entity code',
  ],
  name: [
    'name',
    'nama',
    'entity',
    'entitas',
    'nama entitas',
    'pemda',
    'nama pemda',
    'body',
    'nama instansi',
    'instansi',
    'pemerintah daerah',
    'nama pemerintah daerah',
    'entity name',
    'nama daerah',
    'daerah',
    'nama kabupaten kota',
    'kabupaten kota',
    'kab kota',
    'nama wilayah',
    'wilayah',
    'nama lembaga',
    'lembaga',
    'local government',
  ],
  type: [
    'type',
    'jenis',
    'entity type',
    'jenis pemda',
    'jenis entitas',
    'jenis instansi',
    'jenis daerah',
    'tipe',
    'tipe pemda',
    'body type',
    'tingkat',
  ],
  province: ['province', 'provinsi', 'nama provinsi', 'propinsi', 'prov', 'province name'],
  score: [
    'score',
    'nilai',
    'skor',
    'nilai akhir',
    'skor akhir',
    'nilai resmi',
    'nilai kepatuhan',
    'nilai penilaian',
    'official score',
    'final score',
  ],
  unit: [
    'unit',
    'lokus',
    'locus',
    'nama unit',
    'nama lokus',
    'unit name',
    'locus name',
    'unit lokus',
    'unit layanan',
    'unit pelayanan',
    'nama unit layanan',
    'perangkat daerah',
    'opd',
    'nama opd',
  ],
  unitType: ['locus type', 'jenis unit', 'unit type', 'jenis lokus', 'tipe unit', 'tipe lokus'],
  clean: ['clean and clear', 'clean clear', 'clean n clear', 'cleanandclear', 'cnc', 'status clean and clear'],
  zone: ['zone published', 'zona', 'zone', 'zona kepatuhan', 'zonasi', 'warna zona'],
  category: ['category published', 'kategori', 'category', 'kategori nilai'],
  opinion: [
    'opinion published',
    'opini',
    'opinion',
    'predikat',
    'opini ombudsman',
    'predikat kepatuhan',
    'label published',
  ],
  rank: ['rank published', 'peringkat', 'rank', 'ranking', 'rangking'],
  setId: ['set id'],
  setComplete: ['set complete'],
} as const satisfies Record<string, readonly string[]>

export type Field = keyof typeof aliases
const fields = Object.keys(aliases) as Field[]

/** A header as it is compared: lower case, letters and digits only, single blanks. "Clean & Clear" -> "clean clear". */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const known = new Map<string, { field: Field; priority: number }>(
  fields.flatMap((field) => aliases[field].map((alias, priority) => [alias, { field, priority }] as const)),
)

/** What a header means, with its place among the names of that field (0 is the best), or null. */
export const headerField = (header: string): { field: Field; priority: number } | null =>
  known.get(foldHeader(header)) ?? null

/** How many different fields a row of headers names. */
export const recognised = (headers: readonly string[]): number =>
  new Set(headers.map((header) => headerField(header)?.field).filter((field) => field !== undefined)).size

/** The row that holds the headers: the first that names at least two fields, or -1. */
export const headerRow = (rows: readonly (readonly string[])[]): number => rows.findIndex((row) => recognised(row) >= 2)
