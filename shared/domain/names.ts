/** How names of bodies are printed, compared and sorted. */
import type { Body, BodyType } from './types.ts'

const printedWords: Record<BodyType, string> = {
  provinsi: 'Provinsi',
  kabupaten: 'Kabupaten',
  kota: 'Kota',
  polres: 'Polres',
  kantah: 'Kantor Pertanahan',
  kementerian: 'Kementerian',
  lembaga: '',
  lainnya: '',
}

/** Names that already say what the body is, so that no word is put before them. */
const saysItself: Partial<Record<BodyType, RegExp>> = {
  polres: /^(polres|polresta|polrestabes|polda|kepolisian)\b/i,
  kantah: /^(kantor|kantah|bpn)\b/i,
  kementerian: /^kementerian\b/i,
}

/** "Kota Tangerang Selatan", "Provinsi Banten", "Polres Cilegon". */
export const printedName = (body: Pick<Body, 'type' | 'name'>): string => {
  const word = printedWords[body.type]
  return word === '' || saysItself[body.type]?.test(body.name) ? body.name : `${word} ${body.name}`
}

/**
 * A name without what people write differently: case, blanks, hyphens, dots, accents ("Bau-Bau" and "BAUBAU" are equal).
 * Figures stay apart ("Puskesmas 1 1" is not "Puskesmas 11"). For comparison and search, never for show.
 */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '.')
    .replaceAll(/[^\p{L}\p{N}.]|(?<!\p{N})\.|\.(?!\p{N})/gu, '')

const typeWords =
  /^(?:(?<pemda>pemprov|pemkab|pemkot)|(?:pemerintah(?: daerah)? )?(?<word>provinsi|propinsi|prov|kabupaten|kab|kotamadya|kota))(?:\.\s*|\s+)/i

/** "Serang (Kota)" and "Serang, Kab."; without a mark between, as in "Lima Puluh Kota", the word is part of the name. */
const typeBehind = /^(?<name>.+?)\s*[,(]\s*(?<word>kabupaten|kab|kota)\.?\)?$/i

const meaning: Record<string, BodyType> = {
  pemprov: 'provinsi',
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  prov: 'provinsi',
  pemkab: 'kabupaten',
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  pemkot: 'kota',
  kotamadya: 'kota',
  kota: 'kota',
}

/** Takes the word of the type off a name: "Kab. Serang" is `kabupaten` and "Serang". */
export const splitName = (text: string): { type: BodyType | null; name: string } => {
  const plain = text.trim().replaceAll(/\s+/g, ' ')
  const behind = typeBehind.exec(plain)?.groups
  if (behind?.['name']) return { type: meaning[(behind['word'] ?? '').toLowerCase()] ?? null, name: behind['name'] }
  const found = typeWords.exec(plain)
  const word = (found?.groups?.['pemda'] ?? found?.groups?.['word'] ?? '').toLowerCase()
  return { type: meaning[word] ?? null, name: found ? plain.slice(found[0].length) : plain }
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' })

/** Order of names as people look them up: "Kota Cilegon" before "Kabupaten Lebak"; same names by their whole text. */
export const compareNames = (a: string, b: string): number =>
  collator.compare(splitName(a).name, splitName(b).name) || collator.compare(a, b)
