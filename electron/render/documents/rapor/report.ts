/** The parts of a report: cover, contents, chapters, annex. Their headings come from the template. */
import { dimensionChart, rankChart, trendChart, unitChart } from '../../../../shared/charts/body.ts'
import type { ReportSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { chartBlock, paperLook } from '../portrait/chart.ts'
import type { FlowKindOf, Scene } from '../portrait/kind.ts'
import { soft } from '../portrait/layout.ts'
import { paragraphs, report as prose, section } from '../portrait/prose.ts'
import { table } from '../portrait/table.ts'
import { numberPart } from '../portrait/title.ts'
import { dimensionColumns, findingColumns, indicatorColumns, unitColumns, yearColumns } from './columns.ts'
import { reserveContents } from './contents.ts'
import { cover } from './cover.ts'

type On = Scene<ReportSnapshot>

const close = mm(2)
/** Said where nothing was entered: what nobody looked at is not in order. */
const unknown = 'Isian indikator tidak tersedia pada laporan ini.'
const nothingToMend = 'Tidak ada indikator yang belum tercapai penuh dan tidak ada produk pengawasan yang terbuka.'
const nothingNoted = 'Tidak ada catatan pada isian penilaian.'
const quiet: Type = { face: 'sansBold', size: 8.5, color: soft }

const looked = ({ units }: ReportSnapshot): boolean => units.some(({ dimensions }) => dimensions.length > 0)

export const report: FlowKindOf<ReportSnapshot> = {
  noun: 'laporan',
  prose,
  describe: ({ body, year, title }) => ({ title: `Laporan Hasil Penilaian ${body} Tahun ${year}`, subject: title }),
  parts: {
    nomor: numberPart,
    sampul: {
      draw: ({ pages, snapshot, preview, logo }) => {
        cover(pages.fresh(), snapshot, { preview, logo: logo?.height ?? 0 })
        pages.fill()
      },
    },
    'daftar-isi': { draw: ({ pages, chapters }) => reserveContents(pages, chapters) },
    ringkasan: {
      isEmpty: ({ sentences }) => sentences.length === 0,
      draw: ({ pages, snapshot: { sentences, colors }, keep }) => paragraphs(pages, sentences, colors.ink, keep),
    },
    dimensi: { isEmpty: ({ dimensions }) => dimensions.length === 0, draw: dimensionChapter },
    unit: { isEmpty: ({ units }) => units.length === 0, draw: unitChapter },
    tren: { isEmpty: ({ trend }) => trend.length < 2, draw: yearChapter },
    temuan: {
      draw: ({ pages, snapshot, keep }) => {
        const { findings, colors } = snapshot
        if (findings.length > 0) table(pages, findings, findingColumns, colors, { gap: close, tall: true, keep })
        else paragraphs(pages, [looked(snapshot) ? nothingNoted : unknown], colors.ink, keep)
      },
    },
    rekomendasi: {
      draw: ({ pages, snapshot, keep }) => {
        const { recommendations, colors } = snapshot
        const said = recommendations.length > 0 ? recommendations : [looked(snapshot) ? nothingToMend : unknown]
        paragraphs(pages, said, colors.ink, keep)
      },
    },
    lampiran: { isEmpty: (snapshot) => !looked(snapshot), draw: annex },
  },
}

function dimensionChapter({ pages, snapshot: { dimensions: all, colors }, keep }: On): void {
  const look = paperLook(colors)
  chartBlock(pages, dimensionChart(all, look), look)
  table(pages, all, dimensionColumns, colors, { gap: close, keep })
}

function unitChapter({ pages, snapshot: { units: all, colors }, keep }: On): void {
  const look = paperLook(colors)
  chartBlock(pages, unitChart(all, look), look)
  table(pages, all, unitColumns, colors, { gap: close, keep })
}

function yearChapter({ pages, snapshot: { trend, colors }, keep }: On): void {
  const look = paperLook(colors)
  // Years that all stand apart are dots without a line: the table says it better.
  if (trend.some(({ newScheme }, at) => at > 0 && !newScheme)) {
    chartBlock(pages, trendChart(trend, look), look)
    chartBlock(pages, rankChart(trend, look), look)
  }
  table(pages, trend, yearColumns(trend), colors, { gap: close, keep })
}

/** Every indicator of every unit, as it was found. */
function annex({ pages, snapshot: { units: all, colors } }: On): void {
  for (const { name, dimensions: filled } of all.filter((unit) => unit.dimensions.length > 0)) {
    section(pages, name, { face: 'serifBold', size: 13, color: colors.ink })
    for (const dimension of filled) {
      section(pages, `Dimensi ${dimension.name}`, quiet)
      table(pages, dimension.indicators, indicatorColumns, colors, { gap: mm(1.5), tall: true })
    }
  }
}
