/** One document of each kind and design for the check of PDF/A. */
import { certificate, minutes, ranking, recap, report } from '../electron/render/documents/testing.ts'
import type { RenderTasks } from '../electron/render/tasks.ts'
import { shippedTemplates } from '../shared/templates/shipped/index.ts'

type Drawn = Omit<Parameters<RenderTasks['renderDocument']>[0], 'key' | 'preview'>

const designs = shippedTemplates.filter(({ template }) => template.kind === 'certificate')

export const archiveSamples = (): Record<string, Drawn> => ({
  ...Object.fromEntries(
    designs.map(({ id, template }) => [`certificate ${id}`, { snapshot: certificate(), template }]),
  ),
  'certificate, sample': { snapshot: certificate({ sample: true }) },
  ranking: { snapshot: ranking(38) },
  report: { snapshot: report(3, 12) },
  recap: { snapshot: recap(9) },
  minutes: { snapshot: minutes(9) },
})
