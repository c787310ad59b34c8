/** What people say came out of the printer: only this makes a document printed. */
import type { ResolvedInput } from '../../../shared/ipc.ts'
import { Expected } from '../../../shared/errors.ts'
import type { MarkReport } from '../../../shared/register-views.ts'
import { addEvent, eventsOf } from '../../store/events.ts'
import type { Context } from '../context.ts'
import { eachDocument, printRefusal, stepLabel } from '../register/mark.ts'

/** Enters good and spoiled sheets of each document, as one batch. Expected('input') where no sheet is told, ('refused'), ('not-found'). */
export function confirmPrint(ctx: Context, { documents }: ResolvedInput<'print.confirm'>): MarkReport {
  const told = new Map(
    documents.filter(({ sheets, spoiled }) => sheets + spoiled > 0).map((one) => [one.id, one] as const),
  )
  if (told.size === 0)
    throw new Expected('input', 'Isi jumlah lembar yang tercetak baik atau yang rusak.', { field: 'sheets' })
  const { store } = ctx
  return eachDocument(
    ctx,
    [...told.keys()],
    (record) => {
      const print = told.get(record.id)
      return print ? printRefusal(record, eventsOf(store, record.id), print) : null
    },
    (able) => {
      store.write({ kind: 'register', label: stepLabel('Dicetak', able), undoable: false }, () => {
        for (const { id } of able) {
          const { sheets = 0, spoiled = 0, copy = false } = told.get(id) ?? {}
          addEvent(store, { document: id, event: 'printed', sheets, spoiled, copy })
        }
      })
    },
  )
}
