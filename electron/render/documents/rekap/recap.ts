/** The parts of a recapitulation. */
import type { RecapSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import type { FlowKindOf } from '../portrait/kind.ts'
import { paragraphs, report as prose } from '../portrait/prose.ts'
import { summary } from '../portrait/summary.ts'
import { table } from '../portrait/table.ts'
import { numberPart } from '../portrait/title.ts'
import { bodyColumns, unitColumns, verticalColumns } from './columns.ts'
import { figures } from './figures.ts'

/** From the heading of a section to its table. */
const gap = mm(1.5)

const hasNone = ({ rows }: RecapSnapshot): boolean => rows.length === 0
const noUnits = ({ units }: RecapSnapshot): boolean => units === null || units.best.length === 0

export const recap: FlowKindOf<RecapSnapshot> = {
  noun: 'rekapitulasi',
  prose,
  describe: ({ title, regionName }) => ({ title, subject: regionName }),
  parts: {
    nomor: numberPart,
    angka: { draw: ({ pages, snapshot }) => figures(pages, snapshot) },
    ikhtisar: {
      isEmpty: ({ sentences }) => sentences.length === 0,
      draw: ({ pages, snapshot: { sentences, colors }, keep }) => paragraphs(pages, sentences, colors.ink, keep),
    },
    ringkasan: {
      isEmpty: hasNone,
      draw: ({ pages, snapshot: { counts, mean, rows, colors }, keep }) =>
        summary(pages, { counts, mean, total: rows.length }, colors, keep),
    },
    pemda: {
      isEmpty: hasNone,
      draw: ({ pages, snapshot: { rows, before, colors }, keep }) =>
        table(pages, rows, bodyColumns(before?.comparable ? before.year : null), colors, { gap, keep }),
    },
    'unit-tertinggi': {
      isEmpty: noUnits,
      draw: ({ pages, snapshot: { units, colors }, keep }) =>
        table(pages, units?.best ?? [], unitColumns, colors, { gap, keep }),
    },
    'unit-terendah': {
      isEmpty: noUnits,
      draw: ({ pages, snapshot: { units, colors }, keep }) =>
        table(pages, units?.lowest ?? [], unitColumns, colors, { gap, keep }),
    },
    vertikal: {
      isEmpty: ({ vertical }) => vertical === null,
      draw: ({ pages, snapshot: { vertical, colors }, keep }) =>
        table(pages, vertical?.rows ?? [], verticalColumns, colors, { gap, keep }),
    },
  },
}
