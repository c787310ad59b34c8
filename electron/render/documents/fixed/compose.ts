/** A fixed template filled from a snapshot: layers from the back to the front. Nothing is drawn yet. */
import type { Printable } from '../../../../shared/domain/snapshot.ts'
import { paperOf } from '../../../../shared/templates/check.ts'
import type { FixedTemplate, TemplateElement } from '../../../../shared/templates/model.ts'
import { holds, valuesOf } from '../../../../shared/templates/values.ts'
import { mm } from '../../engine/drawing.ts'
import { openLogo, type Logo } from '../logo.ts'
import { signatureBlock, type Field } from '../signature-block.ts'
import { colorsOf } from './color.ts'
import { Page, type Layer, type Options } from './page.ts'
import { patternOf } from './pattern.ts'
import { place, type Work } from './place.ts'
import { rectOf } from './rect.ts'

export interface Composed {
  /** Points. */
  width: number
  height: number
  layers: Layer[]
  logos: { logo: Logo; x: number; y: number }[]
  /** Where the signature goes; null when the template has no block for it. */
  field: Field | null
}

const isText = ({ kind }: TemplateElement): boolean =>
  kind === 'text' || kind === 'column' || kind === 'qr' || kind === 'signature' || kind === 'mark'

/** @throws Expected 'refused' when a text does not fit, 'settings' for a logo that cannot be drawn */
export function composeFixed(template: FixedTemplate, snapshot: Printable, options: Options): Composed {
  const paper = paperOf(template)
  const values = valuesOf(snapshot, options.preview)
  const colorOf = colorsOf(snapshot)
  const logos: Composed['logos'] = []
  const elements = template.elements.filter(
    (element) => !element.hidden && !(options.bare && element.preprinted) && holds(element.when, values),
  )
  const signing = elements.find((element) => element.kind === 'signature')
  const signingBox = signing && rectOf(signing)
  const work: Work = {
    page: new Page(),
    scene: {
      snapshot,
      values,
      colorOf,
      logoFor: (height) => openLogo(snapshot.logo, height),
      onLogo: (logo, x, y) => logos.push({ logo, x, y }),
    },
    pattern: patternOf(options.preview ? 'PRATINJAU' : snapshot.number),
    options,
    values,
    colorOf,
    signature:
      signing && signingBox
        ? {
            box: signingBox,
            block: signatureBlock(snapshot, {
              x: signingBox.left,
              width: signingBox.width,
              bottom: signingBox.bottom,
              align: signing.align,
            }),
          }
        : null,
  }
  let marked = false
  for (const element of elements) {
    if (!marked && isText(element)) {
      work.page.layers.push({ layer: 'mark' })
      marked = true
    }
    place(element, work)
  }
  if (!marked) work.page.layers.push({ layer: 'mark' })
  return {
    width: mm(paper.width),
    height: mm(paper.height),
    layers: work.page.layers,
    logos,
    field: work.signature?.block.field ?? null,
  }
}
