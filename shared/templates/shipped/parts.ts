/** Short ways to write the templates that come with the program. */
import type { Condition, FixedTemplate, TextType } from '../model.ts'

/** A type of one line that may shrink to half, unless told. */
export const type = (face: TextType['face'], points: number, more: Partial<TextType> = {}): TextType => ({
  face,
  size: points,
  least: 0.5,
  color: 'ink',
  spacing: 0,
  leading: 1.28,
  capitals: false,
  align: 'center',
  lines: 1,
  ...more,
})

/** Running text: keeps its size, up to six lines. */
export const prose = (face: TextType['face'], points: number, more: Partial<TextType> = {}): TextType =>
  type(face, points, { least: 1, lines: 6, ...more })

/** A recipient: up to three lines, down to 60 %. */
export const nameType = (points: number, more: Partial<TextType> = {}): TextType =>
  type('serifBold', points, { least: 0.6, lines: 3, leading: 1.1, color: 'brand', ...more })

/** What every element has besides its kind, its place and what is its own. */
export const plain = {
  label: '',
  when: null,
  locked: false,
  hidden: false,
  preprinted: false,
}

export const filled = (field: string): Condition => ({ field, is: 'filled' })

/** Left, upper edge, width and height in millimetres. */
export const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

/** A part of a column. */
export const part = (id: string, gap: number) => ({ id, gap, label: '', when: null })

export const fixed = (
  name: string,
  landscape: boolean,
  elements: FixedTemplate['elements'],
  kind: FixedTemplate['kind'] = 'certificate',
): FixedTemplate => ({ format: 1, flow: false, kind, name, paper: 'A4', landscape, elements })
