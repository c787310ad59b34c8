/** The label of a set: to whom it goes and what is in it. It has no number and is in no register. */
import type { DocumentKind, LabelSnapshot } from '../../../../shared/domain/snapshot.ts'
import { governmentOf } from '../../../../shared/templates/values.ts'
import type { BodyRow } from '../../../../shared/views.ts'
import { handovers } from '../../../store/handovers.ts'
import { addressOf, headOn } from '../../../store/profiles.ts'
import type { Store } from '../../../store/store.ts'
import type { Facts } from '../scope.ts'
import { ink } from '../snapshot.ts'
import { designFor, refOf } from '../templates/known.ts'

/** A document as the label names it; `unit` null for one of the body itself. */
export interface Listed {
  kind: DocumentKind
  unit: string | null
}

/** More certificates of units than these, or longer names in all, are told as a number. */
const mostUnits = 8
const mostLetters = 400

const lineOf: Partial<Record<DocumentKind, string>> = {
  certificate: 'Piagam Penghargaan',
  report: 'Rapor Hasil Penilaian',
  minutes: 'Berita Acara Serah Terima',
}

/** What is in the packet, a line each; many units in one. */
export function contentsOf(documents: readonly Listed[]): string[] {
  const units = documents.filter(({ kind, unit }) => kind === 'certificate' && unit !== null)
  const letters = units.reduce((sum, { unit }) => sum + (unit?.length ?? 0), 0)
  const many = units.length > mostUnits || letters > mostLetters
  const single = documents.filter((one) => !many || !units.includes(one))
  const lines = single.map(({ kind, unit }) => [lineOf[kind] ?? '', unit].filter(Boolean).join(' '))
  if (!many) return lines
  const first = documents.some(({ kind, unit }) => kind === 'certificate' && unit === null) ? 1 : 0
  return lines.toSpliced(first, 0, `Piagam Penghargaan untuk ${units.length} unit`)
}

/** For `row`, of what is in its set. The receiver is the one of its newest handover, else the head of the body. `at`: ISO 8601. */
export function labelOf(
  store: Store,
  facts: Facts,
  row: Pick<BodyRow, 'code' | 'type' | 'name'>,
  { documents, at }: { documents: readonly Listed[]; at: string },
): LabelSnapshot {
  const { year, scheme, settings, date, place, signatory, decision } = facts
  const entered = handovers(store, year, row.code).at(0)
  const head = headOn(store, row.code, entered?.day ?? date)
  return {
    version: 1,
    kind: 'label',
    template: refOf('label', designFor(store, 'label', facts.design)),
    sample: settings.sample,
    year,
    scheme: scheme.id,
    number: '',
    at,
    date,
    place,
    office: settings.office,
    logo: settings.logo,
    colors: { ink, ...settings.colors },
    signatory: signatory ?? { name: '', position: '' },
    decision,
    receiver: entered
      ? { name: entered.receiver, position: entered.receiverPosition }
      : head
        ? { name: head.name, position: head.position }
        : null,
    body: governmentOf(row.type, row.name),
    address: addressOf(store, row.code),
    contents: contentsOf(documents),
  }
}
