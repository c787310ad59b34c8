/** A column of a template: its parts one under the other, missing ones closed up, gaps that shrink and stretch together. */
import type { CertificateSnapshot, Printable } from '../../../../shared/domain/snapshot.ts'
import { Expected } from '../../../../shared/errors.ts'
import { fieldsIn, fillFields } from '../../../../shared/templates/fields.ts'
import type { ColumnPart, TemplateElement } from '../../../../shared/templates/model.ts'
import { holds, type Values } from '../../../../shared/templates/values.ts'
import { line, mm, polygon } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { flow, overflowOf, stretchOf, type Block } from '../flow.ts'
import type { Logo } from '../logo.ts'
import type { Sheet } from '../sheet.ts'
import { alignedLeft, anchorOf, type Align } from './align.ts'
import type { ColorOf } from './color.ts'
import { factRow } from './facts.ts'
import { fitText, type Fitted } from './fit-text.ts'
import type { Rect } from './rect.ts'

export interface Scene {
  snapshot: Printable
  values: Values
  colorOf: ColorOf
  /** Measures the logo for a height in points; null when the office has none. */
  logoFor: (height: number) => Logo | null
  /** Hears where a logo comes to stand: upper left corner, points. */
  onLogo: (logo: Logo, x: number, y: number) => void
}

type Column = Extract<TemplateElement, { kind: 'column' }>
type TextPart = Extract<ColumnPart, { part: 'text' }>

/** Sizes tried when the column is full, and the stretch of its gaps that is still calm. */
const scales = [1, 0.92, 0.85, 0.78, 0.7]
const calm = 0.84
/** Small print keeps its size. */
const smallest = 10
/** What letters like g reach below the line weighs on the eye, but less than it measures. */
const descent = 0.1

/** Fields whose text is somebody's name. */
const names: ReadonlySet<string> = new Set(['penerima', 'penerima_nama', 'penandatangan'])
export const isName = (text: string): boolean => fieldsIn(text).some((field) => names.has(field))

/** The recipient shrinks by rules of its own, and small print not at all. */
const scaleOf = ({ type }: TextPart, scale: number): number =>
  type.size < smallest || (type.lines > 1 && type.least < 1) ? 1 : scale

/** Lines under each other; the block is as high as its capitals and what lies between the lines. */
export function textBlock({ lines, type, leading }: Fitted, x: number, align: Align, gap: number): Block {
  const capital = capHeightOf(type.face, type.size)
  return {
    gap,
    height: capital + leading * (lines.length - 1) + type.size * descent,
    draw: (sheet, y) => {
      for (const [index, text] of lines.entries())
        sheet.lines.push({ text, type, x, align, baseline: y + capital + leading * index })
    },
  }
}

/** A hairline, with a lozenge in its middle or whole. */
function rule(color: string, width: number, lozenge: boolean, left: number, gap: number): Block {
  const [open, half] = [5, 2.2]
  const centre = left + width / 2
  return {
    gap,
    height: lozenge ? half * 2 : 0.75,
    draw: (sheet, y) => {
      const middle = y + (lozenge ? half : 0.4)
      if (!lozenge) {
        sheet.drawing.push({ steps: line(left, middle, left + width, middle), stroke: { color, width: 1 } })
        return
      }
      sheet.drawing.push(
        {
          steps: [...line(left, middle, centre - open, middle), ...line(centre + open, middle, left + width, middle)],
          stroke: { color, width: 0.5 },
        },
        {
          steps: polygon([
            [centre - half, middle],
            [centre, middle - half],
            [centre + half, middle],
            [centre, middle + half],
          ]),
          fill: color,
        },
      )
    },
  }
}

function blockOf(part: ColumnPart, scene: Scene, { left, width }: Rect, align: Align, scale: number): Block | null {
  const { values, colorOf, snapshot } = scene
  if (!holds(part.when, values)) return null
  switch (part.part) {
    case 'text': {
      const text = fillFields(part.text, values)
      if (text.trim() === '') return null
      const most = part.width === null ? width : Math.min(width, mm(part.width))
      const fitted = fitText(
        { text, type: part.type, width: most, isName: isName(part.text) },
        colorOf,
        scaleOf(part, scale),
      )
      return textBlock(fitted, anchorOf(left, width, part.type.align), part.type.align, part.gap)
    }
    case 'rule': {
      const wide = mm(part.width)
      return rule(colorOf(part.color), wide, part.lozenge, alignedLeft(left, width, wide, align), part.gap)
    }
    case 'facts':
      return snapshot.kind === 'certificate'
        ? factRow(snapshot satisfies CertificateSnapshot, part.size * scale, part.gap, { left, width, align })
        : null
    case 'logo':
    default: {
      const logo = scene.logoFor(mm(part.height))
      if (!logo) return null
      const x = alignedLeft(left, width, logo.width, align)
      return { gap: part.gap, height: logo.height, draw: (_, y) => scene.onLogo(logo, x, y) }
    }
  }
}

/** Rules, facts and logo stand as most of the texts do. */
function alignOf({ parts }: Column): Align {
  const [first] = parts.flatMap((part) => (part.part === 'text' ? [part.type.align] : []))
  return first ?? 'center'
}

/** @throws Expected 'refused' when a text or the whole does not fit */
export function drawColumn(sheet: Sheet, column: Column, box: Rect, scene: Scene): void {
  const align = alignOf(column)
  let blocks: Block[] = []
  for (const scale of scales) {
    blocks = column.parts.flatMap((part) => blockOf(part, scene, box, align, scale) ?? [])
    const [first] = blocks
    if (first) first.gap = 0
    if (stretchOf(blocks, box.height) >= calm) break
  }
  if (overflowOf(blocks, box.height) > 1)
    throw new Expected(
      'refused',
      `Isi "${column.label || column.id}" tidak muat di tempatnya${scene.values['penerima'] ? ` untuk ${scene.values['penerima']}` : ''}. Perbesar kolomnya atau kurangi isinya pada desain.`,
      { field: 'template' },
    )
  flow(sheet, blocks, box.top, box.bottom)
}
