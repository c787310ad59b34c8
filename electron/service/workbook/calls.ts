/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const workbookCalls = (_ctx: Context): Pick<Service, 'workbook.preview' | 'workbook.apply'> => ({
  'workbook.preview': notYet,
  'workbook.apply': notYet,
})
