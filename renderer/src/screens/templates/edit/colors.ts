/** Colours of a template: "brand", "accent/40", "#0f4c5c". */

export const officeColors = ['ink', 'soft', 'brand', 'accent', 'paper', 'zone'] as const
export type OfficeColor = (typeof officeColors)[number]

export interface Tint {
  /** One of the office, or six hexadecimal digits with their sign. */
  base: string
  /** Per cent of it on white, 1 to 100. */
  strength: number
}

export function readColor(text: string): Tint {
  const [base = 'ink', strength] = text.split('/')
  return { base, strength: strength === undefined ? 100 : Number(strength) }
}

export const writeColor = ({ base, strength }: Tint): string =>
  strength >= 100 ? base : `${base}/${String(Math.max(1, Math.round(strength)))}`

export const isOfficeColor = (base: string): base is OfficeColor => officeColors.some((one) => one === base)
