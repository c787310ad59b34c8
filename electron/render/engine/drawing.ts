/**
 * Vector drawings in points from the upper left corner of the page. The same drawing becomes PDF operators (for pages whose
 * space is turned to the upper left, as pdfkit's and our forms are).
 */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export interface Shape {
  steps: Step[]
  stroke?: { color: string; width: number; dash?: [number, number] } | undefined
  fill?: string | undefined
  /** Holes by the even-odd rule. */
  evenOdd?: boolean
}
export type Drawing = Shape[]

/** A matrix of six numbers as PDF and SVG write it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** An ornament that repeats: drawn once, placed many times. */
export interface Stamp {
  drawing: Drawing
  at: Matrix[]
}

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** A hundredth of a point is 3.5 micrometres. */
const short = (n: number): string => {
  const text = (Math.round(n * 100) / 100).toString()
  return text === '-0' ? '0' : text
}

const channels = (color: string): [number, number, number] => {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** A colour as three numbers from 0 to 1, as PDF operators want it. */
export const rgb = (color: string): string =>
  channels(color)
    .map((channel) => (Math.round((channel / 255) * 1000) / 1000).toString())
    .join(' ')

/** `share` of `color` on white paper, opaque: tints without transparency. */
export const tint = (color: string, share: number): string =>
  `#${channels(color)
    .map((channel) =>
      Math.round(255 + (channel - 255) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** A matrix as operands; five decimals turn a page's width true to a hundredth of a point. */
export const operands = (matrix: Matrix): string =>
  matrix.map((n, index) => (index < 4 ? (Math.round(n * 1e5) / 1e5).toString() : short(n))).join(' ')

/** Turned by `angle` around the origin, then moved to `x`, `y`. */
export const turned = (angle: number, x: number, y: number): Matrix => [
  Math.cos(angle),
  Math.sin(angle),
  -Math.sin(angle),
  Math.cos(angle),
  x,
  y,
]

const operatorOf = { M: 'm', L: 'l', C: 'c' } as const

const path = (steps: Step[]): string =>
  steps
    .map((step) =>
      step[0] === 'Z'
        ? 'h'
        : `${step
            .slice(1)
            .map((n) => short(Number(n)))
            .join(' ')} ${operatorOf[step[0]]}`,
    )
    .join('\n')

const paint = (shape: Shape): string => {
  const star = shape.evenOdd ? '*' : ''
  if (shape.fill && shape.stroke) return `B${star}`
  return shape.fill ? `f${star}` : 'S'
}

/** PDF operators that draw it, colours and line widths included. */
export function operators(drawing: Drawing): string {
  return drawing
    .map((shape) => {
      const state: string[] = []
      if (shape.fill) state.push(`${rgb(shape.fill)} rg`)
      if (shape.stroke) {
        state.push(`${rgb(shape.stroke.color)} RG ${short(shape.stroke.width)} w`)
        state.push(shape.stroke.dash ? `[${shape.stroke.dash.map(short).join(' ')}] 0 d` : '[] 0 d')
      }
      return `${state.join(' ')}\n${path(shape.steps)}\n${paint(shape)}`
    })
    .join('\n')
}

/** The same drawing as the `d` of SVG paths. */
export const svgPath = (steps: Step[]): string =>
  steps
    .map(
      (step) =>
        `${step[0]}${step
          .slice(1)
          .map((n) => short(Number(n)))
          .join(' ')}`,
    )
    .join('')

export const rectangle = (x: number, y: number, width: number, height: number): Step[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
]

/** How far the handles of a quarter circle reach. */
const quarter = 0.5523

export const circle = (x: number, y: number, r: number): Step[] => {
  const k = r * quarter
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ]
}

export const roundedRectangle = (x: number, y: number, width: number, height: number, r: number): Step[] => {
  const k = r * (1 - quarter)
  const right = x + width
  const bottom = y + height
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ]
}

export const line = (x1: number, y1: number, x2: number, y2: number): Step[] => [
  ['M', x1, y1],
  ['L', x2, y2],
]

export const polygon = (points: readonly (readonly [number, number])[]): Step[] => [
  ...points.map(([x, y], index): Step => [index === 0 ? 'M' : 'L', x, y]),
  ['Z'],
]
