/** The manual: cover, contents with page numbers, every page of the help, in one PDF. */
import { fullDay } from '../../../shared/domain/dates.ts'
import { helpGroups } from '../../../shared/help/pages.ts'
import type { HelpGroup } from '../../../shared/help/types.ts'
import { layOut, type Content } from '../engine/pdfmake.ts'
import type { RenderTasks } from '../tasks.ts'
import { anchor, article } from './blocks.ts'
import { drawCover } from './cover.ts'
import { brand, ink, margins, rule, soft, width } from './look.ts'

const contentsRow = (id: string, title: string): Content => ({
  columns: [
    { text: title, width: '*', linkToDestination: anchor(id) },
    { text: [{ pageReference: anchor(id) }], width: 30, alignment: 'right' },
  ],
  margin: [0, 2.6, 0, 2.6],
})

const contents = (): Content[] => [
  { text: 'Isi', font: 'Serif', bold: true, fontSize: 28, color: brand, margin: [0, 0, 0, 10] },
  ...helpGroups.flatMap(({ title, pages }): Content[] => [
    { text: title.toUpperCase(), bold: true, fontSize: 8, characterSpacing: 1.2, color: soft, margin: [0, 12, 0, 3] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: rule }],
      margin: [0, 0, 0, 2],
    },
    ...pages.map(({ id, title: name }) => contentsRow(id, name)),
  ]),
]

/** Pages to be handed on by themselves. */
const alone = new Set(['it'])

const group = ({ title, pages }: HelpGroup): Content[] => [
  {
    text: title.toUpperCase(),
    bold: true,
    fontSize: 8.5,
    characterSpacing: 1.6,
    color: soft,
    pageBreak: 'before',
    margin: [0, 0, 0, -6],
  },
  ...pages.flatMap((each, index): Content[] =>
    index > 0 && alone.has(each.id)
      ? [{ stack: article(each, []), fontSize: 8.6, lineHeight: 1.12, pageBreak: 'before' }]
      : article(each, []),
  ),
]

const footer =
  (version: string) =>
  (current: number, count: number): Content =>
    current === 1
      ? ''
      : {
          columns: [
            { text: `Buku Panduan Piagam ${version}`, color: soft },
            { text: `Halaman ${current} dari ${count}`, color: soft, alignment: 'right' },
          ],
          fontSize: 7.5,
          margin: [margins.left, 20, margins.right, 0],
        }

/** `at`: the instant that is printed as the date, ISO 8601. */
export const drawManual: RenderTasks['drawManual'] = async ({ version, at }) => {
  const created = new Date(at)
  const draft = await layOut(
    {
      pageSize: 'A4',
      pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
      defaultStyle: { font: 'Sans', fontSize: 9.5, lineHeight: 1.32, color: ink },
      content: [{ text: '', pageBreak: 'after' }, ...contents(), ...helpGroups.flatMap(group)],
      footer: footer(version),
    },
    {
      title: 'Buku Panduan Piagam',
      author: 'Piagam',
      subject: `Panduan untuk Piagam versi ${version}`,
      keywords: 'panduan, bantuan',
      created,
    },
  )
  drawCover(draft, { version, day: fullDay(at.slice(0, 10)) })
  return draft.finish()
}
