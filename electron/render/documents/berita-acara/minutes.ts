/** The parts of the minutes of a handover. */
import type { MinutesSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import type { FlowKindOf, Scene } from '../portrait/kind.ts'
import { centre, left, right } from '../portrait/layout.ts'
import { letter, section } from '../portrait/prose.ts'
import { table } from '../portrait/table.ts'
import { dotted } from '../portrait/terms.ts'
import { itemColumns } from './columns.ts'

export const minutes: FlowKindOf<MinutesSnapshot> = {
  noun: 'berita acara',
  prose: letter,
  letter: true,
  describe: ({ title, recipient, year }) => ({
    title: `${title} ${recipient.body}`,
    subject: `Tahun ${year}`,
  }),
  parts: {
    nomor: { draw: number },
    daftar: { isEmpty: ({ items }) => items.length === 0, draw: (scene) => list(scene, mm(3)) },
    lampiran: {
      isEmpty: ({ items }) => items.length === 0,
      draw: (scene) => {
        const { pages, snapshot } = scene
        pages.fresh()
        section(pages, `Lampiran ${snapshot.title} Nomor ${scene.preview ? '…' : snapshot.number}`)
        list(scene, mm(2))
      },
    },
    mengetahui: { draw: witness },
  },
}

function number({ pages, snapshot, preview }: Scene<MinutesSnapshot>): void {
  const type: Type = { face: 'sans', size: 10, color: snapshot.colors.ink }
  const text = preview ? 'Nomor: diberi saat terbit' : `Nomor: ${snapshot.number}`
  pages.place(14, 0, (sheet, y) => {
    sheet.lines.push({ text, type, x: centre, align: 'center', baseline: y + 9 })
  })
}

function list({ pages, snapshot: { items, colors }, keep }: Scene<MinutesSnapshot>, gap: number): void {
  const rows = items.map((item, at) => Object.assign({ place: at + 1 }, item))
  table(pages, rows, itemColumns, colors, { gap, tall: true, keep })
}

/** Room for somebody who knows of it and signs as the third; nothing of them is known. */
function witness({ pages, snapshot: { colors } }: Scene<MinutesSnapshot>): void {
  const type: Type = { face: 'sans', size: 9, color: colors.ink }
  const wide = (right - left) * 0.22
  pages.place(mm(34), mm(6), (sheet, y) => {
    sheet.lines.push({ text: 'Mengetahui,', type, x: centre, align: 'center', baseline: y + 9 })
    sheet.drawing.push(dotted(centre - wide, centre + wide, y + mm(9)))
    sheet.drawing.push({
      steps: line(centre - wide, y + mm(32), centre + wide, y + mm(32)),
      stroke: { color: colors.ink, width: 0.5 },
    })
  })
}
