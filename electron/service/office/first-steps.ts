/** "Langkah pertama": what an office does once, and whether it is done. */
import type { FirstStep } from '../../../shared/views.ts'
import { get } from '../../store/sql.ts'
import { settings } from '../../store/settings.ts'
import type { Context } from '../context.ts'
import { elsewhere } from '../safety/elsewhere.ts'

/** In the order in which they are done. */
export function firstSteps({ store, folder, now }: Pick<Context, 'store' | 'folder' | 'now'>): FirstStep[] {
  const { office, signatories } = settings(store)
  const any = (sql: string): boolean => get(store, `${sql} LIMIT 1`) !== undefined
  return [
    { step: 'office', done: office.name !== '' && office.city !== '' },
    { step: 'signatory', done: signatories.length > 0 },
    {
      step: 'results',
      done: any('SELECT 1 FROM result WHERE score IS NOT NULL') || any('SELECT 1 FROM unit WHERE score IS NOT NULL'),
    },
    { step: 'issue', done: any(`SELECT 1 FROM document WHERE state IN ('issued', 'replaced')`) },
    { step: 'backup', done: elsewhere(folder, null, now()).last !== null },
  ]
}
