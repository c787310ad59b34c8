/** Who would take a number and get no document: told by laying out, before a run gives a single number. */
import type { Context } from '../context.ts'
import type { IssueRequest } from './batch.ts'
import type { Planned } from './plan.ts'
import { fitOf } from './templates/fit.ts'
import { designNamed } from './templates/known.ts'

/** Those of `due` without a number whose texts do not stand in their places, as withheld with the reason. */
export async function misfitsIn(
  ctx: Context,
  { scope, ink, job }: Pick<IssueRequest, 'scope' | 'ink' | 'job'>,
  due: readonly Planned[],
): Promise<Planned[]> {
  const fresh = due.filter(({ reserved }) => reserved === null)
  if (fresh.length === 0) return []
  const { misfits } = await fitOf(ctx, {
    id: scope.template === undefined ? null : designNamed(ctx.store, scope.template).id,
    scope,
    items: new Set(fresh.map(({ item }) => item.item)),
    ink,
    // The run counts documents; this comes before the first.
    job: { cancelled: () => job.cancelled(), progress: () => undefined },
  })
  const reasons = new Map(misfits.map(({ item, message }) => [item, message]))
  return fresh.flatMap((planned) => {
    const reason = reasons.get(planned.item.item)
    return reason === undefined ? [] : [{ ...planned, item: { ...planned.item, state: 'withheld', reason } }]
  })
}
