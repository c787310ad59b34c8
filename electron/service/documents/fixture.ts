/** For tests: render threads that draw nothing, so that the register and the files can be tried at any point of failure. */
import { createHash } from 'node:crypto'
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import { shippedById, templateRef } from '../../../shared/templates/shipped/index.ts'
import type { RenderTask, RenderTasks } from '../../render/tasks.ts'
import type { Context, RenderPool } from '../context.ts'
import { enterBanten, enterOffice, handoverDay, quietJob, testContext } from '../fixture.ts'
import { issue, type IssueRequest } from './batch.ts'
import { toldBy } from './readback.ts'

/** Draws a document as its JSON; `before` may throw or wait in place of drawing. */
export function plainPool(before: (snapshot: Snapshot) => Promise<void> | void = () => undefined): RenderPool {
  return {
    width: 2,
    async run<T extends RenderTask>(task: T, input: Parameters<RenderTasks[T]>[0]) {
      if (task === 'readPdfText') return textOf(input as Parameters<RenderTasks['readPdfText']>[0]) as never
      if (task === 'fitDocuments') return [] as never
      if (task !== 'renderDocument') throw new Error(`not in this test: ${task}`)
      const { snapshot, key } = input as Parameters<RenderTasks['renderDocument']>[0]
      if (snapshot.kind !== 'label') await before(snapshot)
      const pdf = new TextEncoder().encode(JSON.stringify(snapshot))
      const sha256 = createHash('sha256').update(pdf).digest('hex')
      return { pdf, sha256, signed: key !== null } as never
    },
    close: () => Promise.resolve(),
  }
}

/** What a reader would find in a document that was drawn as its JSON: everything it must say. */
function textOf({ bytes }: { bytes: Uint8Array }): { pages: string[] } {
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as Snapshot
  const template = shippedById(templateRef(snapshot.template).id)?.template
  if (!template) throw new Error(`not in this test: ${snapshot.template}`)
  const texts = toldBy(snapshot, template).map(({ text }) => text)
  return { pages: [texts.join('\n')] }
}

/** An office with Banten 2022 that is ready to issue. */
export function readyContext(more: Parameters<typeof testContext>[0] = {}): Context {
  const context = testContext({ render: plainPool(), ...more })
  enterBanten(context.store)
  enterOffice(context.store)
  return context
}

/** Issues all of Banten 2022 on the day of the handover, unless told otherwise. */
export const issueAll = (
  context: Context,
  { scope, ...request }: Partial<Omit<IssueRequest, 'scope'>> & { scope?: Partial<IssueRequest['scope']> } = {},
) =>
  issue(context, {
    scope: { year: 2022, region: '36', kind: 'all', date: handoverDay, ...scope },
    items: null,
    replace: null,
    held: null,
    folder: null,
    job: quietJob,
    ...request,
  })
