/** The calls of this capability, each answered by its use case. */
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import { copyBefore } from '../safety/backups.ts'
import { runHere } from '../safety/tasks.ts'
import { applyWorkbook, previewWorkbook } from './import.ts'

export const workbookCalls = (ctx: Context): Pick<Service, 'workbook.preview' | 'workbook.apply'> => ({
  'workbook.preview': (input) => previewWorkbook(ctx, input),
  'workbook.apply': async (input) => {
    await copyBefore({ ...ctx, run: ctx.safety ?? runHere }, 'import')
    return applyWorkbook(ctx, input)
  },
})
