/** What an issue run notes while it goes on, so that every item chosen has its line whatever happens. */
import type { RunOutcome } from '../../../shared/printing-views.ts'
import { beginRun, endRun, noteItems, type ItemRecord } from '../../store/runs.ts'
import type { Store } from '../../store/store.ts'
import type { Planned } from './plan.ts'
import type { Made, Reserved } from './register.ts'

type Item = Omit<ItemRecord, 'place' | 'at'>

export interface RunJournal {
  id: string
  /** What became of a chunk. Items that were reserved and not drawn are told of at the end. */
  note(
    chunk: readonly Reserved[],
    outcome: { made: readonly Made[]; refused: readonly { reserved: Reserved; reason: string }[] },
  ): void
  /** Closes the run; `why`: said of every item that was not reached. */
  end(outcome: RunOutcome, why: string): void
  /** Closes a run that cannot go on. Never throws: what broke it may keep this from being written as well. */
  break(error: unknown): void
}

const itemOf = ({
  item: { item, subject, number, document },
}: Planned): Pick<Item, 'item' | 'subject' | 'number' | 'document'> => ({
  item,
  subject,
  number,
  document,
})

const withheldFor = ({ item: { reason } }: Planned) => ({ outcome: 'withheld' as const, message: reason ?? '' })

/** Begins the journal of a run over `due`; `left` are those it gives no document. */
export function openJournal(
  store: Store,
  { year, label, due, left }: { year: number; label: string; due: readonly Planned[]; left: readonly Planned[] },
): RunJournal {
  const id = beginRun(store, { year, label })
  const open = new Map(due.map((planned) => [planned.item.item, itemOf(planned)]))
  noteItems(
    store,
    id,
    left.map((planned) => Object.assign(itemOf(planned), withheldFor(planned))),
  )
  const end = (outcome: RunOutcome, why: string): void => {
    const rest = outcome === 'failed' ? ('failed' as const) : ('cancelled' as const)
    // Not reached in a run that went to its end: no longer due when its turn came.
    const message = outcome === 'done' ? 'Tidak berhak lagi saat gilirannya.' : why
    noteItems(
      store,
      id,
      [...open.values()].map((item) => Object.assign(item, { outcome: rest, message })),
    )
    endRun(store, id, outcome)
  }
  return {
    id,
    end,
    break(error) {
      try {
        end('failed', error instanceof Error ? error.message : String(error))
      } catch {
        // The next run closes it.
      }
    },
    note(chunk, { made, refused }) {
      const finished = new Set(made.map((one) => one.id))
      const reasons = new Map(refused.map(({ reserved, reason }) => [reserved.record.id, reason]))
      const noted: Item[] = []
      for (const { record, subject } of chunk) {
        const named = { item: subject.item, subject: subject.subject, number: record.number, document: record.id }
        const reason = reasons.get(record.id)
        if (finished.has(record.id)) noted.push({ ...named, outcome: 'issued', message: '' })
        else if (reason !== undefined) noted.push({ ...named, outcome: 'withheld', message: reason })
        else {
          open.set(subject.item, named)
          continue
        }
        open.delete(subject.item)
      }
      noteItems(store, id, noted)
    },
  }
}
