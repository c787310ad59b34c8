/** What kinds of document are called on screens and in lists. */
import type { DocumentKind } from './snapshot.ts'

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  certificate: 'Piagam',
  ranking: 'Tabel peringkat',
  report: 'Rapor',
  recap: 'Rekapitulasi',
  minutes: 'Berita acara',
}
