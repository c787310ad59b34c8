/** The rule by which files of documents are named: a setting, tried out with a real recipient. */
import { formatScore } from '../../../shared/domain/number.ts'
import { checkFileName, defaultFileName, fileNameOf, type FileValues } from '../../../shared/domain/file-name.ts'
import type { DocumentKind } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { FileNameTry } from '../../../shared/printing-views.ts'
import { fileNamePattern, setFileNamePattern } from '../../store/settings.ts'
import type { Context } from '../context.ts'
import { safeName } from './file-names.ts'
import { kinds } from './kinds/index.ts'
import type { Facts } from './scope.ts'
import type { Subject } from './subjects.ts'

/** What `{jenis}` says; a kind that is not here is called as its own rule begins. */
const kindWords: Partial<Record<DocumentKind, string>> = {
  certificate: 'Piagam',
  ranking: 'Peringkat',
  report: 'Rapor',
  recap: 'Rekap',
  minutes: 'Berita Acara',
}

const valuesOf = (facts: Facts, subject: Subject, number: string): FileValues => {
  const { kind, code, unit, body, score, row } = subject
  const ofRegion = row === null
  return {
    jenis: kindWords[kind] ?? kinds[kind].fileName(facts, subject).split(' ')[0] ?? '',
    tahun: String(facts.year),
    // Keys of our own (Polres, ministries) say nothing to a reader.
    kode: !ofRegion && /^\d/.test(code) ? code : '',
    pemda: body,
    unit: unit?.name ?? '',
    nama: subject.subject,
    nomor: number,
    nilai: score === null ? '' : formatScore(score),
    peringkat: unit === null ? String(row?.rank ?? '') : '',
    tanggal: facts.date,
  }
}

/** `Piagam 2022 - 36.74 Kota Tangerang Selatan - DPMPTSP`, without the ending, allowed on Windows. */
export function baseName(ctx: Pick<Context, 'store'>, facts: Facts, subject: Subject, number: string): string {
  const pattern = fileNamePattern(ctx.store)
  // The rule that comes with the program knows more of some kinds: by which group a ranking ranks.
  const name =
    pattern === defaultFileName
      ? kinds[subject.kind].fileName(facts, subject)
      : fileNameOf(pattern, valuesOf(facts, subject, number))
  return safeName(name)
}

const example: FileValues = {
  jenis: 'Piagam',
  tahun: '2022',
  kode: '36.74',
  pemda: 'Kota Tangerang Selatan',
  unit: 'DPMPTSP',
  nama: 'DPMPTSP',
  nomor: '001/PIAGAM/CTH/I/2023',
  nilai: '91,18',
  peringkat: '1',
  tanggal: '2023-01-24',
}

/** What a unit's certificate would be called, or what is wrong with the rule. */
export function tryFileName({ pattern }: { pattern: string }): FileNameTry {
  const problem = checkFileName(pattern)
  return problem === null
    ? { ok: true, example: safeName(fileNameOf(pattern, example)), problem: '' }
    : { ok: false, example: '', problem }
}

/** Expected('settings') for a rule that cannot name files. */
export function saveFileName({ store }: Context, { pattern }: { pattern: string }): null {
  const problem = checkFileName(pattern)
  if (problem !== null) throw new Expected('settings', `${problem}.`, { field: 'fileName' })
  store.write({ kind: 'settings', label: 'Pengaturan: nama berkas', undoable: true }, () =>
    setFileNamePattern(store, pattern),
  )
  return null
}
