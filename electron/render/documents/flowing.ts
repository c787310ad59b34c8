/** Documents that flow over pages: each kind with its parts, laid out by a template. */
import type { FlowTemplate } from '../../../shared/templates/model.ts'
import type { FlowSnapshot } from '../../../shared/templates/values-flow.ts'
import type { Draft } from '../engine/pdfmake.ts'
import { minutes } from './berita-acara/minutes.ts'
import { ranking } from './peringkat/ranking.ts'
import { composeFlow, type ComposeOptions } from './portrait/compose.ts'
import { draftPages, type Composed } from './portrait/draft.ts'
import { report } from './rapor/report.ts'
import { recap } from './rekap/recap.ts'
import type { FieldPlace } from './signature-block.ts'

export interface FlowOptions extends Omit<ComposeOptions, 'logo'> {
  /** Word across every page. */
  mark: string | null
}

/** Lays out a snapshot by a template of its kind. Without a signature block there is no place for a signature. */
export const draftFlow = (
  template: FlowTemplate,
  snapshot: FlowSnapshot,
  options: FlowOptions,
): Promise<{ draft: Draft; field: FieldPlace | null }> =>
  draftPages(snapshot, options, (logo) => compose(template, snapshot, { ...options, logo }))

function compose(template: FlowTemplate, snapshot: FlowSnapshot, options: ComposeOptions): Composed {
  if (snapshot.kind === 'ranking') return composeFlow(template, ranking, snapshot, options)
  if (snapshot.kind === 'report') return composeFlow(template, report, snapshot, options)
  if (snapshot.kind === 'recap') return composeFlow(template, recap, snapshot, options)
  return composeFlow(template, minutes, snapshot, options)
}
