import type { ColumnPart, FlowBlock, TemplateElement, TemplateKind } from '../../../../shared/templates/model'
import { flowParts, type PartInfo } from '../../../../shared/templates/parts'
import { texts } from './texts'

const short = (text: string): string => {
  const [line = ''] = text.split('\n')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

const told = (kind: string, text: string): string => (text.trim() === '' ? kind : `${kind}: ${short(text)}`)

/** As the list of layers names it. */
export const elementName = (element: TemplateElement): string =>
  element.label || told(texts.elements[element.kind], element.kind === 'text' ? element.text : '')

export const partName = (part: ColumnPart): string =>
  part.label || told(texts.parts.kinds[part.part], part.part === 'text' ? part.text : '')

/** Parts the data fill by themselves, which there are in a kind of document. */
export const partsOf = (kind: TemplateKind): readonly PartInfo[] =>
  kind === 'certificate' || kind === 'label' ? [] : flowParts[kind]

export function blockName(block: FlowBlock, kind: TemplateKind): string {
  const said = texts.flow.kinds[block.block]
  if (block.label) return block.label
  if (block.block === 'part') return partsOf(kind).find(({ name }) => name === block.part)?.label ?? block.part
  return told(said, 'text' in block ? block.text : '')
}
