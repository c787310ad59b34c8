/** Every kind of element put onto the page. */
import { qrText } from '../../../../shared/domain/snapshot.ts'
import { fillFields } from '../../../../shared/templates/fields.ts'
import type { TemplateElement } from '../../../../shared/templates/model.ts'
import type { Values } from '../../../../shared/templates/values.ts'
import { mm, roundedRectangle } from '../../engine/drawing.ts'
import { qrPath } from '../../engine/qr.ts'
import { reference } from '../reference.ts'
import type { signatureBlock } from '../signature-block.ts'
import { anchorOf } from './align.ts'
import type { ColorOf } from './color.ts'
import { drawColumn, isName, textBlock, type Scene } from './column.ts'
import { fitText } from './fit-text.ts'
import { pictureWithin } from './image.ts'
import { frameOrnament, ornamentKey, singleOrnament } from './ornaments.ts'
import type { Options, Page } from './page.ts'
import type { Pattern } from './pattern.ts'
import { inset, rectOf, type Rect } from './rect.ts'
import { scoreMedallion, zoneSeal } from './seal.ts'

/** What the code stands on. */
const nouns = {
  certificate: 'piagam',
  label: 'label',
  ranking: 'daftar',
  report: 'rapor',
  recap: 'rekap',
  minutes: 'berita acara',
}
/** White between a column and the signature that grows into it. */
const apart = mm(3)
/** Distance from the baseline of the code's caption to the code. */
const caption = 12

export interface Work {
  page: Page
  scene: Scene
  pattern: Pattern
  options: Options
  values: Values
  colorOf: ColorOf
  signature: { block: ReturnType<typeof signatureBlock>; box: Rect } | null
}

/** The signature's block grows upwards with a long position: a column over it ends earlier. */
function above(box: Rect, { signature }: Work): Rect {
  if (!signature) return box
  const { block, box: signing } = signature
  const beside = signing.right <= box.left || signing.left >= box.right || signing.bottom <= box.bottom
  const bottom = beside ? box.bottom : Math.min(box.bottom, block.top - apart)
  return { ...box, bottom, height: bottom - box.top }
}

/** @throws Expected 'refused' when a text does not fit, 'settings' for a logo that cannot be drawn */
export function place(element: TemplateElement, work: Work): void {
  const { page, scene, values, colorOf, options } = work
  const box = rectOf(element)
  switch (element.kind) {
    case 'text':
      placeText(element, box, work)
      return
    case 'column':
      drawColumn(page.sheet, element, above(box, work), scene)
      return
    case 'picture':
    case 'background':
      placePicture(element, box, work)
      return
    case 'line':
      page.sheet.drawing.push({
        steps: [
          ['M', box.left, box.top],
          ['L', box.right, box.bottom],
        ],
        stroke: {
          color: colorOf(element.color),
          width: element.stroke,
          ...(element.dash && { dash: [element.stroke * 3, element.stroke * 2] }),
        },
      })
      return
    case 'area':
      placeArea(element, box, work)
      return
    case 'frame': {
      const inks = { color: colorOf(element.color), accent: colorOf(element.accent) }
      const band = mm(element.band)
      page.layers.push({
        layer: 'art',
        key: ornamentKey(element, inks),
        ornament: () => frameOrnament(element.style, box, band, inks, work.pattern),
      })
      const text = fillFields(element.microtext, {
        ...values,
        nomor: options.preview ? 'PRATINJAU' : (values['nomor'] ?? ''),
        judul: (values['judul'] ?? '').toLocaleUpperCase('id'),
      })
      if (text.trim() !== '')
        page.layers.push({
          layer: 'microtext',
          text: text.trim(),
          box: inset(box, band + mm(1.5)),
          gap: mm(4.5),
          color: colorOf(`${element.color.split('/')[0] ?? 'brand'}/75`),
        })
      return
    }
    case 'ornament': {
      const color = colorOf(element.color)
      page.layers.push({
        layer: 'art',
        key: ornamentKey(element, { color, accent: color }),
        ornament: () => singleOrnament(element, box, color, work.pattern),
      })
      return
    }
    case 'qr':
      placeCode(element, box, work)
      return
    case 'signature':
      if (work.signature && work.signature.box.top === box.top) page.sheet.lines.push(...work.signature.block.lines)
      return
    case 'mark':
      placeMark(element, box, work)
  }
}

function placeText(
  element: Extract<TemplateElement, { kind: 'text' }>,
  box: Rect,
  { page, values, colorOf }: Work,
): void {
  const text = fillFields(element.text, values)
  if (text.trim() === '') return
  const { align } = element.type
  const asked = { text, type: element.type, width: box.width, height: box.height, isName: isName(element.text) }
  const block = textBlock(fitText(asked, colorOf), anchorOf(box.left, box.width, align), align, 0)
  const spare = box.height - block.height
  const down = { top: 0, middle: spare / 2, bottom: spare }[element.vertical]
  block.draw(page.sheet, box.top + down)
}

function placePicture(
  element: Extract<TemplateElement, { kind: 'picture' | 'background' }>,
  box: Rect,
  { page, scene, options }: Work,
): void {
  if (element.picture === null) return
  if (element.kind === 'background' && element.guide && !options.guides) return
  if (element.picture === 'logo') {
    const logo = scene.logoFor(box.height)
    if (!logo) return
    const scale = Math.min(1, box.width / logo.width)
    const fitted = { ...logo, width: logo.width * scale, height: logo.height * scale }
    scene.onLogo(fitted, box.left + (box.width - fitted.width) / 2, box.top + (box.height - fitted.height) / 2)
    return
  }
  const url = options.pictures[element.picture]
  if (url === undefined) return
  const { width, height } = element.kind === 'background' ? box : pictureWithin(url, element.width, element.height)
  const [x, y] = [box.left + (box.width - width) / 2, box.top + (box.height - height) / 2]
  page.layers.push({ layer: 'image', key: element.picture, url, x, y, width, height })
}

function placeArea(element: Extract<TemplateElement, { kind: 'area' }>, box: Rect, { page, colorOf }: Work): void {
  const { fill, stroke, weight } = element
  if (fill === null && stroke === null) return
  const radius = Math.min(mm(element.radius), box.width / 2, box.height / 2)
  page.sheet.drawing.push({
    steps: roundedRectangle(box.left, box.top, box.width, box.height, radius),
    ...(fill !== null && { fill: colorOf(fill) }),
    ...(stroke !== null && { stroke: { color: colorOf(stroke), width: weight } }),
  })
}

function placeCode(
  element: Extract<TemplateElement, { kind: 'qr' }>,
  box: Rect,
  { page, scene: { snapshot }, options }: Work,
): void {
  const { number, colors, kind } = snapshot
  const { sha256, preview } = options
  const noun = nouns[kind]
  if (element.alone) {
    const side = Math.min(box.width, box.height)
    const code = qrPath(qrText(preview ? 'PRATINJAU' : number, sha256), box.left, box.top, side)
    page.sheet.drawing.push({ steps: code.steps, fill: colors.ink })
    return
  }
  const size = Math.max(mm(8), box.height - caption)
  reference(page.sheet, { number, sha256, preview, noun, ink: colors.ink, size }, box.left, box.bottom)
}

function placeMark(
  element: Extract<TemplateElement, { kind: 'mark' }>,
  box: Rect,
  { page, scene: { snapshot }, colorOf }: Work,
): void {
  if (snapshot.kind !== 'certificate') return
  if (element.mark === 'zone') {
    if (snapshot.zone === null) return
    zoneSeal(page.sheet, snapshot.zone, box.left, box.top + box.height / 2, colorOf(element.color))
    return
  }
  const radius = Math.min(box.width, box.height) / 2
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2, radius }
  scoreMedallion(page.sheet, snapshot.score, middle, { color: colorOf(element.color), accent: snapshot.colors.accent })
}
