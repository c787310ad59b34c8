import { dayWords } from '../../../../shared/domain/terbilang.ts'
import type { DocumentKind } from '../../../../shared/domain/snapshot.ts'
import type { DocumentHead } from '../../../store/document-heads.ts'
import type { SourceRow } from '../../../store/documents.ts'
import { deliveredWith } from '../../../store/events.ts'
import { handovers } from '../../../store/handovers.ts'
import { headOn } from '../../../store/profiles.ts'
import type { Store } from '../../../store/store.ts'
import { stillTrue } from '../canonical.ts'
import type { Facts } from '../scope.ts'
import type { Subject } from '../subjects.ts'
import type { Content, Kind } from './kind.ts'
import { minutesKey } from './minutes-key.ts'
import { inScope, shownCode } from './region.ts'

/** What each is called in the list. */
const labels: Partial<Record<DocumentKind, string>> = {
  certificate: 'Piagam Penghargaan',
  report: 'Rapor Hasil Penilaian',
}

/**
 * Documents that are handed over to a body: those of its newest handover that are in force, else all of body and units
 * that are.
 */
function givenTo(store: Store, { given }: Facts, code: string, handover: string | null): readonly DocumentHead[] {
  const all = given.get(code) ?? []
  const chosen = handover === null ? [] : deliveredWith(store, handover)
  const kept = all.filter(({ id }) => chosen.includes(id))
  return kept.length === 0 ? all : kept
}

function contentOf(store: Store, facts: Facts, { row, code }: Subject): Content<'minutes'> {
  if (!row) throw new Error(`${code} is no body`)
  const { year, date, place, signatory } = facts
  const entered = handovers(store, year, code).at(0)
  const day = entered?.day ?? date
  const head = headOn(store, code, day)
  return {
    kind: 'minutes',
    title: 'Berita Acara Serah Terima',
    recipient: { code, type: row.type, body: row.name },
    giver: entered
      ? { name: entered.giver, position: entered.giverPosition }
      : (signatory ?? { name: '', position: '' }),
    receiver: entered
      ? { name: entered.receiver, position: entered.receiverPosition }
      : head
        ? { name: head.name, position: head.position }
        : null,
    handover: { day, dayWords: dayWords(day), place: entered?.place ?? place },
    items: givenTo(store, facts, code, entered?.id ?? null).map(({ kind, number, subject, score }) => ({
      kind,
      label: labels[kind] ?? '',
      number,
      recipient: subject,
      score,
    })),
  }
}

/** One for every body with a score; due as soon as there is something to hand over. */
export const minutes: Kind<'minutes'> = {
  subjects: (facts) =>
    facts.results.rows
      .filter((row) => row.score !== null && inScope(facts, row))
      .map((row) => {
        const due = facts.given.has(row.code)
        return {
          item: `minutes:${row.code}`,
          key: minutesKey(facts.year, row.code),
          kind: 'minutes',
          code: row.code,
          row,
          unit: null,
          subject: row.name,
          body: row.name,
          score: null,
          due,
          reason: due ? null : 'Belum ada piagam atau rapor yang terbit untuk diserahkan',
        }
      }),
  content: ({ store }, facts, subject) => contentOf(store, facts, subject),
  // It rests on other documents, which are never undone.
  rows: (): SourceRow[] => [],
  fileName: ({ year }, { code, body }) => `Berita Acara ${year} - ${shownCode(code)}${body}`,
  outdated: ({ store }, facts, subject, _, frozen) =>
    stillTrue(contentOf(store, facts, subject), frozen())
      ? null
      : 'Serah terima atau daftar dokumen berubah sejak diterbitkan',
  owns: inScope,
}
