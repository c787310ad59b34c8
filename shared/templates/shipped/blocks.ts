/** Short ways to write the blocks of templates that come with the program. */
import type { Condition, FlowBlock } from '../model.ts'

type Of<B extends FlowBlock['block']> = Extract<FlowBlock, { block: B }>
const filled = (field?: string): Condition | null => (field === undefined ? null : { field, is: 'filled' })

export const heading = (id: string, text: string, level: 1 | 2): Of<'heading'> => ({
  id,
  label: '',
  when: null,
  block: 'heading',
  text,
  level,
})

/** @param field Only where this field says something. */
export const paragraph = (id: string, text: string, field?: string): Of<'paragraph'> => ({
  id,
  label: '',
  when: filled(field),
  block: 'paragraph',
  text,
  align: 'left',
  italic: false,
})

export const centred = (id: string, text: string, field?: string): Of<'paragraph'> => ({
  ...paragraph(id, text, field),
  align: 'center',
})

export const terms = (id: string, rows: Of<'terms'>['rows']): Of<'terms'> => ({
  id,
  label: '',
  when: null,
  block: 'terms',
  rows,
})

export const part = (name: string): Of<'part'> => ({ id: name, label: '', when: null, block: 'part', part: name })

export const pageBreak = (id: string): Of<'break'> => ({ id, label: '', when: null, block: 'break' })

export const signature = (who: 'office' | 'both'): Of<'signature'> => ({
  id: 'tanda-tangan',
  label: '',
  when: null,
  block: 'signature',
  who,
})
