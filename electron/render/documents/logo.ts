/** The office's own mark, when it has given one. We draw no marks of state or institution ourselves. */
import { Expected } from '../../../shared/errors.ts'
import { mm } from '../engine/drawing.ts'
import type { Content } from '../engine/pdfmake.ts'
import { pictureKind, pictureSize } from './picture.ts'

export interface Logo {
  source: { kind: 'svg' | 'image'; data: string }
  width: number
  height: number
}

const highest = mm(14)
const widest = mm(60)

/** Width over height of an SVG by its viewBox or size; square when it says nothing. */
function svgShape(svg: string): number {
  const box = /viewBox\s*=\s*["']\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)/.exec(svg)
  const width = Number(box?.[1] ?? /<svg[^>]*\swidth\s*=\s*["']([\d.]+)/.exec(svg)?.[1] ?? 1)
  const height = Number(box?.[2] ?? /<svg[^>]*\sheight\s*=\s*["']([\d.]+)/.exec(svg)?.[1] ?? 1)
  return width > 0 && height > 0 ? width / height : 1
}

const refused = (cause?: unknown): Expected => {
  const message =
    'Logo kantor tidak dapat dipakai. Pilih berkas PNG, JPEG, atau SVG tanpa gambar dan rujukan luar di Pengaturan.'
  return new Expected('settings', message, { field: 'logo', details: cause instanceof Error ? [cause.message] : [] })
}

/** What an SVG must not have: pictures, scripts, entities, anything that points outside of it. */
const foreign =
  /<(?:[\w-]+:)?(?:image|feImage|script|foreignObject|style|iframe|object|embed|handler|set|animate\w*)\b|<\?xml-stylesheet|<!(?:DOCTYPE|ENTITY)|\son\w+\s*=|href\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i
/** Each may stand for all that came before it: a dozen can draw as much as a million. */
const mostCopies = 20

const isHarmless = (svg: string): boolean =>
  /<svg[\s>]/.test(svg) && !foreign.test(svg) && (svg.match(/<(?:[\w-]+:)?use\b/g) ?? []).length <= mostCopies

function pixelShape(bytes: Buffer): number {
  const { width, height } = pictureSize(bytes)
  return width / height
}

/**
 * Measures the logo of a snapshot: a data URL of a PNG or JPEG, or the text of an SVG.
 * @throws Expected 'settings' for anything else.
 */
export function openLogo(logo: string | null, height = highest): Logo | null {
  if (!logo) return null
  const base64 = /^data:image\/(png|jpe?g|svg\+xml);base64,(.*)$/s.exec(logo)
  const bytes = Buffer.from(base64?.[2] ?? '', 'base64')
  const isSvg = base64 === null || base64[1] === 'svg+xml'
  const svg = base64 ? bytes.toString('utf8') : logo
  if (isSvg ? !isHarmless(svg) : pictureKind(bytes) === null) throw refused()
  const shape = isSvg ? svgShape(svg) : pixelShape(bytes)
  if (!(shape > 0.05 && shape < 20)) throw refused()
  const high = Math.min(height, widest / shape)
  return {
    source: isSvg ? { kind: 'svg', data: svg } : { kind: 'image', data: logo },
    width: high * shape,
    height: high,
  }
}

/** Lays out what holds a logo; a file that says PNG and is none is found only there. */
export async function withLogo<T>(logo: Logo | null, layOut: () => Promise<T>): Promise<T> {
  try {
    return await layOut()
  } catch (error) {
    throw logo ? refused(error) : error
  }
}

/** Centred on `x`, with its upper edge at `y`. */
export function logoNode({ source, width, height }: Logo, x: number, y: number): Content {
  const absolutePosition = { x: x - width / 2, y }
  return source.kind === 'svg'
    ? { svg: source.data, font: 'Sans', width, height, absolutePosition }
    : { image: source.data, width, height, absolutePosition }
}
