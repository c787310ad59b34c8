/** Documents that flow over pages: each kind with its parts and the template that comes with the program. */
import type { FlowTemplate } from '../../../shared/templates/model.ts'
import { peringkat } from '../../../shared/templates/shipped/peringkat.ts'
import { rapor } from '../../../shared/templates/shipped/rapor.ts'
import { rekap } from '../../../shared/templates/shipped/rekap.ts'
import type { FlowSnapshot } from '../../../shared/templates/values-flow.ts'
import type { Draft } from '../engine/pdfmake.ts'
import type { Logo } from './logo.ts'
import { ranking } from './peringkat/ranking.ts'
import { composeFlow } from './portrait/compose.ts'
import { draftPages, type Composed } from './portrait/draft.ts'
import { report } from './rapor/report.ts'
import { recap } from './rekap/recap.ts'
import type { FieldPlace } from './signature-block.ts'

export interface FlowOptions {
  /** SHA-256 of the snapshot, hex. */
  sha256: string
  preview: boolean
  /** Of the snapshot's kind; the one that comes with the program where there is none. */
  template?: FlowTemplate | undefined
}

/** Lays out a snapshot by its template. */
export const draftFlow = (snapshot: FlowSnapshot, options: FlowOptions): Promise<{ draft: Draft; field: FieldPlace }> =>
  draftPages(snapshot, options.preview, (logo) => compose(snapshot, { ...options, logo }))

function compose(snapshot: FlowSnapshot, { template, ...options }: FlowOptions & { logo: Logo | null }): Composed {
  if (snapshot.kind === 'ranking') return composeFlow(template ?? peringkat, ranking, snapshot, options)
  if (snapshot.kind === 'report') return composeFlow(template ?? rapor, report, snapshot, options)
  return composeFlow(template ?? rekap, recap, snapshot, options)
}
