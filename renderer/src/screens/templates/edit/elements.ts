/** New elements, as they stand on the paper before anybody changed them. */
import { paperSizes } from '../../../../../shared/templates/model'
import type {
  ColumnPart,
  ElementKind,
  FixedTemplate,
  TemplateElement,
  TextType,
} from '../../../../../shared/templates/model'
import { round } from './boxes'

export const elementKinds = [
  'text',
  'column',
  'picture',
  'background',
  'line',
  'area',
  'frame',
  'ornament',
  'qr',
  'signature',
  'mark',
] as const satisfies readonly ElementKind[]

type Paper = Pick<FixedTemplate, 'paper' | 'landscape'>

/** Millimetres. */
export function pageSize({ paper, landscape }: Paper): { width: number; height: number } {
  const { width, height } = paperSizes[paper]
  return landscape ? { width: height, height: width } : { width, height }
}

/** The first of "teks-1", "teks-2" … that is not taken. */
export function freshId(word: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${word}-${String(number)}`)) number += 1
  return `${word}-${String(number)}`
}

/** Ids of elements and of the parts of columns: one space of names. */
export const idsOf = (elements: readonly TemplateElement[]): Set<string> =>
  new Set(elements.flatMap((one) => [one.id, ...(one.kind === 'column' ? one.parts.map(({ id }) => id) : [])]))

export const newType = (change: Partial<TextType> = {}): TextType => ({
  face: 'serif',
  size: 16,
  least: 0.6,
  color: 'ink',
  spacing: 0,
  leading: 1.2,
  capitals: false,
  align: 'center',
  lines: 3,
  ...change,
})

export const partKinds = ['text', 'rule', 'facts', 'logo'] as const satisfies readonly ColumnPart['part'][]

export function newPart(kind: ColumnPart['part'], id: string, text: string): ColumnPart {
  const base = { id, label: '', when: null, gap: 8 }
  switch (kind) {
    case 'text':
      return { ...base, part: 'text', text, type: newType({ size: 12 }), width: null }
    case 'rule':
      return { ...base, part: 'rule', color: 'accent', width: 60, lozenge: false }
    case 'facts':
      return { ...base, part: 'facts', size: 21 }
    case 'logo':
      break
  }
  return { ...base, part: 'logo', height: 20 }
}

/** Width and height of a new element, mm; null fills the page. */
const sizes: Record<ElementKind, [width: number, height: number] | null> = {
  text: [120, 14],
  column: [170, 110],
  picture: [30, 30],
  background: null,
  line: [80, 0],
  area: [60, 30],
  frame: null,
  ornament: [40, 40],
  qr: [70, 24],
  signature: [80, 42],
  mark: [30, 30],
}

/** A new element in the middle of the page; `text`: what a text says until it is written. */
export function newElement(kind: ElementKind, template: FixedTemplate, text: string): TemplateElement {
  const page = pageSize(template)
  const inset = kind === 'frame' ? 10 : 0
  const [width, height] = sizes[kind] ?? [page.width - 2 * inset, page.height - 2 * inset]
  const taken = idsOf(template.elements)
  const box = {
    id: freshId(kind, taken),
    label: '',
    when: null,
    x: round((page.width - width) / 2),
    y: round((page.height - height) / 2),
    width,
    height,
    locked: kind === 'background' || kind === 'frame',
    hidden: false,
    preprinted: false,
  }
  switch (kind) {
    case 'text':
      return { ...box, kind, text, type: newType(), vertical: 'middle' }
    case 'column':
      return { ...box, kind, parts: [newPart('text', freshId('part', taken), text)] }
    case 'picture':
      return { ...box, kind, picture: 'logo' }
    case 'background':
      return { ...box, kind, picture: null, guide: true }
    case 'line':
      return { ...box, kind, color: 'accent', stroke: 1, dash: false }
    case 'area':
      return { ...box, kind, fill: 'brand/10', stroke: null, weight: 0.5, radius: 0 }
    case 'frame':
      return { ...box, kind, style: 'guilloche', color: 'brand', accent: 'accent', band: 8, microtext: '' }
    case 'ornament':
      return { ...box, kind, shape: 'rosette', color: 'brand', strength: 12 }
    case 'qr':
      return { ...box, kind, alone: false }
    case 'signature':
      return { ...box, kind, align: 'left' }
    case 'mark':
      break
  }
  return { ...box, kind: 'mark', mark: 'score', color: 'accent' }
}

/** The same with ids of its own. */
export function copyOf(element: TemplateElement, taken: ReadonlySet<string>): TemplateElement {
  const used = new Set(taken)
  const take = (word: string): string => {
    const id = freshId(word, used)
    used.add(id)
    return id
  }
  const id = take(element.kind)
  return element.kind === 'column'
    ? { ...element, id, parts: element.parts.map((part) => ({ ...part, id: take('part') })) }
    : { ...element, id }
}
