/** Colours of a template: names of the office's and the page's colours, or their own, whole or as a tint on white. */
import type { Printable } from '../../../../shared/domain/snapshot.ts'
import { tint } from '../../engine/drawing.ts'
import { zoneColors } from '../marks.ts'

export type ColorOf = (color: string) => string

const soft = '#5B5B63'
const paper = '#FFFFFF'

/** Names as shared/templates/model.ts has them; "/44" is 44 % on white. */
export function colorsOf(snapshot: Printable): ColorOf {
  const zone = snapshot.kind === 'certificate' ? snapshot.zone : null
  const named: Readonly<Record<string, string>> = {
    ...snapshot.colors,
    soft,
    paper,
    zone: zone ? zoneColors[zone] : snapshot.colors.brand,
  }
  return (color) => {
    const [name = '', share] = color.split('/')
    const whole = named[name] ?? (name.startsWith('#') ? name : snapshot.colors.ink)
    return share === undefined ? whole : tint(whole, Number(share) / 100)
  }
}
