/** Changes of a fixed page: every one gives a new template, or the same where nothing changes. */
import type { FixedTemplate, TemplateElement } from '../../../../../shared/templates/model'
import type { Boxes } from './align'
import { boxOf, moved, round, type Box } from './boxes'
import { copyOf, idsOf, pageSize } from './elements'

/** The elements chosen, from the back to the front. */
export const chosenOf = ({ elements }: FixedTemplate, ids: ReadonlySet<string>): TemplateElement[] =>
  elements.filter(({ id }) => ids.has(id))

/** Those that may be moved. */
export const freeOf = (template: FixedTemplate, ids: ReadonlySet<string>): TemplateElement[] =>
  chosenOf(template, ids).filter(({ locked }) => !locked)

export const boxesOf = (elements: readonly TemplateElement[]): Map<string, Box> =>
  new Map(elements.map((element) => [element.id, boxOf(element)]))

const equalBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

export function withBoxes(template: FixedTemplate, boxes: Boxes): FixedTemplate {
  let any = false
  const elements = template.elements.map((element) => {
    const box = boxes.get(element.id)
    if (!box || equalBox(box, element)) return element
    any = true
    return { ...element, ...box }
  })
  return any ? { ...template, elements } : template
}

/** Moves what is not locked. */
export const nudged = (template: FixedTemplate, ids: ReadonlySet<string>, dx: number, dy: number): FixedTemplate =>
  withBoxes(template, new Map(freeOf(template, ids).map((element) => [element.id, moved(element, dx, dy)])))

/** The parts of one kind of element that can be changed. */
export const patched = (
  template: FixedTemplate,
  ids: ReadonlySet<string>,
  change: (element: TemplateElement) => TemplateElement,
): FixedTemplate => ({
  ...template,
  elements: template.elements.map((element) => (ids.has(element.id) ? change(element) : element)),
})

/** Locked elements stay. */
export function removed(template: FixedTemplate, ids: ReadonlySet<string>): FixedTemplate {
  const elements = template.elements.filter(({ id, locked }) => locked || !ids.has(id))
  return elements.length === template.elements.length ? template : { ...template, elements }
}

interface Added {
  template: FixedTemplate
  ids: Set<string>
}

/** Puts copies in front; those that would lie exactly over what is there are shifted by 5 mm. */
export function pasted(template: FixedTemplate, copies: readonly TemplateElement[]): Added {
  const taken = idsOf(template.elements)
  const overlaps = copies.some((copy) => template.elements.some((other) => equalBox(copy, other)))
  const added = copies.map((element) => {
    const copy = { ...copyOf(element, taken), locked: false }
    for (const id of idsOf([copy])) taken.add(id)
    return overlaps ? { ...copy, ...moved(copy, 5, 5) } : copy
  })
  return {
    template: { ...template, elements: [...template.elements, ...added] },
    ids: new Set(added.map(({ id }) => id)),
  }
}

/** A background goes below all others, everything else on top. */
export const added = (template: FixedTemplate, element: TemplateElement): FixedTemplate => ({
  ...template,
  elements: element.kind === 'background' ? [element, ...template.elements] : [...template.elements, element],
})

export type Layering = 'up' | 'down' | 'front' | 'back'

/** Changes what lies over what; chosen elements keep their order among themselves. */
export function layered(template: FixedTemplate, ids: ReadonlySet<string>, how: Layering): FixedTemplate {
  const { elements } = template
  const [chosen, rest] = [chosenOf(template, ids), elements.filter(({ id }) => !ids.has(id))]
  if (chosen.length === 0) return template
  const order = ((): TemplateElement[] => {
    if (how === 'front') return [...rest, ...chosen]
    if (how === 'back') return [...chosen, ...rest]
    const next = [...elements]
    const indexes = chosen.map((element) => elements.indexOf(element))
    const step = how === 'up' ? 1 : -1
    for (const index of how === 'up' ? indexes.toReversed() : indexes) {
      const neighbour = next[index + step]
      const self = next[index]
      if (!neighbour || !self || ids.has(neighbour.id)) continue
      next[index + step] = self
      next[index] = neighbour
    }
    return next
  })()
  return order.every((element, index) => element === elements[index]) ? template : { ...template, elements: order }
}

/** What is larger than this share of the page fills it. */
const filling = 0.85

/** What fills the page fills the new one; all else keeps its size, and its middle at the same share of the page. */
const rescaled = (at: number, size: number, old: number, now: number): [at: number, size: number] =>
  size > old * filling
    ? [at, round(size + now - old)]
    : [Math.round((((at + size / 2) / old) * now - size / 2) * 10) / 10, size]

/** Another paper, or the same lying the other way. */
export function onPaper(template: FixedTemplate, paper: Pick<FixedTemplate, 'paper' | 'landscape'>): FixedTemplate {
  const [from, to] = [pageSize(template), pageSize(paper)]
  const elements = template.elements.map((element) => {
    const [x, width] = rescaled(element.x, element.width, from.width, to.width)
    const [y, height] = rescaled(element.y, element.height, from.height, to.height)
    return { ...element, x, y, width, height }
  })
  return { ...template, ...paper, elements }
}

/** The element after (or before) the one chosen, in the order they are drawn; null beyond the last. */
export function stepTo(template: FixedTemplate, current: string | null, by: 1 | -1): string | null {
  const seen = template.elements.filter(({ hidden, locked }) => !hidden && !locked)
  const at = seen.findIndex(({ id }) => id === current)
  if (at < 0) return (by > 0 ? seen[0] : seen.at(-1))?.id ?? null
  return seen[at + by]?.id ?? null
}

/** Changes one part of a list by its place; the same where it would fall out. */
export function swapped<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const [self, other] = [list[index], list[index + by]]
  if (self === undefined || other === undefined) return [...list]
  return list.with(index, other).with(index + by, self)
}
