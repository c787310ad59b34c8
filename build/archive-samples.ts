/** One document of each kind and design for the check of PDF/A. */
import { certificate, ranking, recap, report } from '../electron/render/documents/testing.ts'
import type { RenderTasks } from '../electron/render/tasks.ts'

type Drawn = Omit<Parameters<RenderTasks['renderDocument']>[0], 'key' | 'preview'>

export const archiveSamples = (): Record<string, Drawn> => ({
  certificate: { snapshot: certificate() },
  'certificate, sample': { snapshot: certificate({ sample: true }) },
  ranking: { snapshot: ranking(38) },
  report: { snapshot: report(3, 12) },
  recap: { snapshot: recap(9) },
})
