/**
 * The same documents by an unchanged pdfmake, as one would write them with its own means: fonts by path, ornament as SVG,
 * marks as canvas, the ranking as a table. No signature. Where there was a choice, the cheaper one for pdfmake is taken.
 */
import { join } from 'node:path'
import * as imported from 'pdfmake'
import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.d.ts'
import { assetFolder } from '../electron/assets.ts'
import { composeFixed } from '../electron/render/documents/fixed/compose.ts'
import { zoneColors } from '../electron/render/documents/marks.ts'
import { operands, svgPath, tint, type Drawing, type Shape } from '../electron/render/engine/drawing.ts'
import { ascentOf, faces, type Face } from '../electron/render/engine/fonts.ts'
import { startOf, type Line } from '../electron/render/engine/typeset.ts'
import { formatScore, formatShare } from '../shared/domain/number.ts'
import type { CertificateSnapshot, RankingSnapshot } from '../shared/domain/snapshot.ts'
import { klasik } from '../shared/templates/shipped/klasik.ts'

interface Stock {
  setFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(allow: () => boolean): void
  setLocalAccessPolicy(allow: () => boolean): void
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> }
}
const pdfmake = ('default' in imported ? imported.default : imported) as Stock

const path = (face: Face): string => join(assetFolder('fonts'), faces[face].file)
pdfmake.setFonts({
  Serif: { normal: path('serif'), bold: path('serifBold'), italics: path('serifItalic') },
  Sans: { normal: path('sans'), bold: path('sansBold') },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

const paint = ({ fill, stroke }: Shape): string =>
  `fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke.color}" stroke-width="${stroke.width}"` : ''}`
const group = (drawing: Drawing): string =>
  drawing.map((shape) => `<path d="${svgPath(shape.steps)}" ${paint(shape)}/>`).join('')

const composed = (snapshot: CertificateSnapshot) =>
  composeFixed(klasik, snapshot, { sha256: '0'.repeat(64), preview: false, pictures: {}, bare: false, guides: false })

/** The ornament as one SVG, the same for all and written once, not in the time that is measured. */
let written: { svg: string; width: number } | null = null
function ornamentOf(snapshot: CertificateSnapshot): { svg: string; width: number } {
  if (written) return written
  const { layers, width, height } = composed(snapshot)
  const art = layers.flatMap((layer) => (layer.layer === 'art' ? [layer.ornament()] : []))
  const stamps = art.flatMap((one) => one.stamps)
  const defs = stamps.map((stamp, index) => `<g id="s${index}">${group(stamp.drawing)}</g>`).join('')
  const uses = stamps.flatMap((stamp, index) =>
    stamp.at.map((matrix) => `<use xlink:href="#s${index}" transform="matrix(${operands(matrix)})"/>`),
  )
  const lines = art.map(({ drawing }) => group(drawing)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${uses.join('')}${lines}</svg>`
  written = { svg, width }
  return written
}

const node = (line: Line): Content => {
  const { family, bold, italics } = faces[line.type.face]
  return {
    text: line.text,
    font: family,
    bold,
    italics,
    fontSize: line.type.size,
    color: line.type.color,
    noWrap: true,
    absolutePosition: { x: startOf(line), y: line.baseline - ascentOf(line.type.face, line.type.size) },
    ...(line.type.spacing ? { characterSpacing: line.type.spacing } : {}),
  }
}

const canvas = (drawing: Drawing): Content => {
  const shapes = drawing.map(({ steps, fill, stroke }) =>
    Object.assign(
      { type: 'path', d: svgPath(steps) },
      fill ? { color: fill } : {},
      stroke ? { lineColor: stroke.color, lineWidth: stroke.width } : {},
    ),
  )
  return { canvas: shapes as unknown as CanvasElement[], absolutePosition: { x: 0, y: 0 } }
}

const about = (
  at: string,
  title: string,
): Pick<TDocumentDefinitions, 'info' | 'version' | 'subset' | 'language' | 'displayTitle'> => ({
  info: { title, creationDate: new Date(at) },
  version: '1.7',
  subset: 'PDF/A-2b',
  language: 'id-ID',
  displayTitle: true,
})

/** @param withOrnament Without, only text and small marks are drawn. */
export function stockCertificate(snapshot: CertificateSnapshot, withOrnament: boolean): Promise<Buffer> {
  const sheets = composed(snapshot).layers.flatMap((layer) => (layer.layer === 'sheet' ? [layer.sheet] : []))
  const definition: TDocumentDefinitions = {
    ...about(snapshot.at, snapshot.award.title),
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: 0,
    defaultStyle: { font: 'Sans' },
    content: sheets.flatMap(({ drawing, lines }) => [canvas(drawing)].concat(lines.map(node))),
  }
  if (withOrnament) {
    const ornament = ornamentOf(snapshot)
    definition.background = () => ornament
  }
  return pdfmake.createPdf(definition).getBuffer()
}

const signs = { hijau: '▲', kuning: '■', merah: '▼' }
const right = (text: string): TableCell => ({ text, alignment: 'right' })

export function stockRanking(snapshot: RankingSnapshot): Promise<Buffer> {
  const { rows, counts, colors } = snapshot
  const head = ['Peringkat', 'Pemda', 'Nilai', 'Zona', 'Kategori', 'Opini'].map((text): TableCell => ({
    text,
    bold: true,
  }))
  const body = rows.map((row): TableCell[] => [
    right(String(row.rank)),
    row.name,
    { text: formatScore(row.score), alignment: 'right', bold: true },
    row.zone ? { text: `${signs[row.zone]} ${row.zone}`, fillColor: tint(zoneColors[row.zone], 0.16) } : '',
    { text: row.category ?? '', alignment: 'center' },
    row.opinion,
  ])
  const summary = counts.map(({ label, count, share }): TableCell[] => [
    label,
    right(String(count)),
    right(formatShare(share)),
  ])
  return pdfmake
    .createPdf({
      ...about(snapshot.at, snapshot.title),
      pageSize: 'A4',
      pageMargins: [71, 57, 57, 57],
      defaultStyle: { font: 'Sans', fontSize: 9 },
      footer: (current, count) => ({
        text: `Halaman ${current} dari ${count}`,
        alignment: 'right',
        margin: [0, 20, 57, 0],
        fontSize: 6.5,
      }),
      content: [
        { text: snapshot.office.name.toUpperCase(), alignment: 'center', bold: true },
        { text: snapshot.title, font: 'Serif', bold: true, fontSize: 19, alignment: 'center', color: colors.brand },
        { text: [snapshot.scopeText, '\n', snapshot.tieText], alignment: 'center', margin: [0, 0, 0, 12] },
        {
          table: { headerRows: 1, widths: [48, '*', 48, 71, 48, 99], heights: 14, body: [head, ...body] },
          layout: 'lightHorizontalLines',
        },
        { table: { widths: [120, 60, 60], body: summary }, layout: 'lightHorizontalLines', margin: [0, 20, 0, 20] },
        { text: [snapshot.signatory.position, '\n\n\n', snapshot.signatory.name], margin: [270, 0, 0, 0] },
      ],
    })
    .getBuffer()
}
