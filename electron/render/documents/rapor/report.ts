/** The report "rapor@1" as pages: cover, contents, chapters, annex. */
import { dimensionChart, rankChart, trendChart, unitChart } from '../../../../shared/charts/body.ts'
import type { Chart } from '../../../../shared/charts/chart.ts'
import type { ReportSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { soft } from '../portrait/layout.ts'
import type { Logo } from '../logo.ts'
import { chartBlock, paperLook } from '../portrait/chart.ts'
import { footers, signOff } from '../portrait/closing.ts'
import type { Composed } from '../portrait/draft.ts'
import { Pages } from '../portrait/pages.ts'
import { chapter, paragraphs, section } from '../portrait/prose.ts'
import { table } from '../portrait/table.ts'
import { dimensionColumns, findingColumns, indicatorColumns, unitColumns, yearColumns } from './columns.ts'
import { contents } from './contents.ts'
import { cover, coverLogoAt } from './cover.ts'

const close = mm(2)
/** Said where nothing was entered: what nobody looked at is not in order. */
const unknown = 'Isian indikator tidak tersedia pada laporan ini.'
const nothingToMend = 'Tidak ada indikator yang belum tercapai penuh dan tidak ada produk pengawasan yang terbuka.'
const quiet: Type = { face: 'sansBold', size: 8.5, color: soft }

export function composeReport(
  snapshot: ReportSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): Composed {
  const { body, title, year, sentences, dimensions, units, trend, findings, recommendations, colors } = snapshot
  const { ink, brand } = colors
  const pages = new Pages()
  cover(pages.sheet, snapshot, { preview, logo: logo?.height ?? 0 })
  pages.next()
  const list = pages.sheet
  pages.next()

  const look = paperLook(colors)
  const draw = (chart: Chart | null): void => {
    if (chart) chartBlock(pages, chart, look)
  }
  let count = 0
  const begin = (name: string): void => {
    count += 1
    chapter(pages, `${count}  ${name}`, brand)
  }
  begin('Ringkasan')
  paragraphs(pages, sentences, ink)
  if (dimensions.length > 0) {
    begin('Nilai menurut dimensi')
    draw(dimensionChart(dimensions, look))
    table(pages, dimensions, dimensionColumns, colors, { gap: close })
  }
  if (units.length > 0) {
    begin('Nilai menurut unit')
    draw(unitChart(units, look))
    table(pages, units, unitColumns, colors, { gap: close })
  }
  if (trend.length > 1) {
    begin('Perkembangan antartahun')
    draw(trendChart(trend, look))
    draw(rankChart(trend, look))
    table(pages, trend, yearColumns(trend), colors, { gap: close })
  }
  begin('Temuan')
  const looked = units.some((unit) => unit.dimensions.length > 0)
  if (findings.length > 0) table(pages, findings, findingColumns, colors, { gap: close, tall: true })
  else paragraphs(pages, [looked ? 'Tidak ada catatan pada isian penilaian.' : unknown], ink)
  begin('Rekomendasi')
  if (recommendations.length > 0) paragraphs(pages, recommendations, ink)
  else paragraphs(pages, [looked ? nothingToMend : unknown], ink)
  const marks = { sha256, preview, noun: 'laporan' }
  const field = signOff(pages, snapshot, marks)
  annex(pages, snapshot)
  footers(pages, snapshot, marks, 1)
  contents(
    list,
    pages.chapters.map(({ title: name, page }) => ({ title: name, page: page + 1 })),
    colors,
  )
  return {
    sheets: pages.sheets,
    pictures: pages.pictures,
    field,
    title: `Laporan Hasil Penilaian ${body} Tahun ${year}`,
    subject: title,
    logoAt: coverLogoAt,
  }
}

/** Every indicator of every unit, as it was found. */
function annex(pages: Pages, { units, colors }: ReportSnapshot): void {
  const filled = units.filter(({ dimensions }) => dimensions.length > 0)
  if (filled.length === 0) return
  pages.next()
  chapter(pages, 'Lampiran  Indikator setiap unit', colors.brand)
  for (const { name, dimensions } of filled) {
    section(pages, name, { face: 'serifBold', size: 13, color: colors.ink })
    for (const dimension of dimensions) {
      section(pages, `Dimensi ${dimension.name}`, quiet)
      table(pages, dimension.indicators, indicatorColumns, colors, { gap: mm(1.5), tall: true })
    }
  }
}
