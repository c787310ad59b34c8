/** Which facts a design puts on paper: an office may leave the score out, and then nobody may miss it. */
import { fieldsIn } from './fields.ts'
import type { ColumnPart, FixedTemplate, FlowTemplate, Template, TemplateElement } from './model.ts'
import { holds, type Values } from './values.ts'

export interface Printed {
  /** Names of fields as `shared/templates/fields.ts` has them. */
  fields: ReadonlySet<string>
  /** Names of parts that the data fill; documents that flow have them. */
  parts: ReadonlySet<string>
}

const fieldsOfPart = (part: ColumnPart): string[] => {
  if (part.part === 'text') return fieldsIn(part.text)
  return part.part === 'facts' ? ['nilai'] : []
}

/** Microtext is left out: nobody reads it, and no reader finds it. */
function fieldsOf(element: TemplateElement, values: Values): string[] {
  if (element.kind === 'text') return fieldsIn(element.text)
  if (element.kind === 'column') return element.parts.filter(({ when }) => holds(when, values)).flatMap(fieldsOfPart)
  if (element.kind === 'qr') return element.alone ? [] : ['nomor']
  return element.kind === 'mark' && element.mark === 'score' ? ['nilai'] : []
}

function ofPage({ elements }: FixedTemplate, values: Values): Printed {
  const drawn = elements.filter(({ hidden, when }) => !hidden && holds(when, values))
  return { fields: new Set(drawn.flatMap((element) => fieldsOf(element, values))), parts: new Set() }
}

/** The number stands in the footer of every page. */
function ofFlow({ letterhead, blocks }: FlowTemplate, values: Values): Printed {
  const drawn = blocks.filter(({ when }) => holds(when, values))
  const texts = drawn.flatMap((block): string[] => {
    if (block.block === 'terms') return block.rows.map(({ text }) => text)
    return 'text' in block ? [block.text] : []
  })
  return {
    fields: new Set(['nomor', ...[...letterhead, ...texts].flatMap(fieldsIn)]),
    parts: new Set(drawn.flatMap((block) => (block.block === 'part' ? [block.part] : []))),
  }
}

/** What a document with these values shows when it is drawn with the template. */
export const printedBy = (template: Template, values: Values): Printed =>
  template.flow ? ofFlow(template, values) : ofPage(template, values)
