/** A flowing template and a snapshot become pages. */
import { fillFields } from '../../../../shared/templates/fields.ts'
import { hasChapters, readyBlocks } from '../../../../shared/templates/flow-blocks.ts'
import type { FlowBlock, FlowTemplate } from '../../../../shared/templates/model.ts'
import type { FlowSnapshot } from '../../../../shared/templates/values-flow.ts'
import { valuesOf } from '../../../../shared/templates/values.ts'
import { mm } from '../../engine/drawing.ts'
import type { Logo } from '../logo.ts'
import { contents } from '../rapor/contents.ts'
import { coverLogoAt } from '../rapor/cover.ts'
import type { FieldPlace } from '../signature-block.ts'
import { closingHeight, footers, signOff } from './closing.ts'
import type { Composed } from './draft.ts'
import type { FlowKindOf, Part, Scene } from './kind.ts'
import { letterhead } from './letterhead.ts'
import { Pages } from './pages.ts'
import { chapter, paragraph, paragraphHeight, section, type Prose } from './prose.ts'
import { terms } from './terms.ts'
import { letterTitle, numberLines, titleBlock, type TitleLine } from './title.ts'

export interface ComposeOptions {
  /** SHA-256 of the snapshot, hex. */
  sha256: string
  preview: boolean
  /** The paper has a letterhead already: its place stays white. */
  bare: boolean
  logo: Logo | null
}

export function composeFlow<S extends FlowSnapshot>(
  template: FlowTemplate,
  kind: FlowKindOf<S>,
  snapshot: S,
  { sha256, preview, bare, logo }: ComposeOptions,
): Composed {
  const parts: Partial<Record<string, Part<S>>> = kind.parts
  const values = valuesOf(snapshot, preview)
  const blocks = readyBlocks(
    template,
    values,
    (name) => parts[name]?.isEmpty?.(snapshot) ?? !Object.hasOwn(parts, name),
  )
  const pages = new Pages()
  const { colors } = snapshot
  const marks = { sha256, preview, noun: kind.noun }
  const covered = isCover(blocks[0])
  const lines = template.letterhead.map((line) => fillFields(line, values).trim()).filter(Boolean)
  const headed = lines.length > 0 && !covered
  if (headed) letterhead(pages, lines, colors, { logo, bare })

  let field: FieldPlace | null = null
  const chapters = hasChapters(template.kind)
    ? blocks.filter((block) => block.block === 'heading' && block.level === 1).length
    : 0
  const rest = [...blocks]
  for (let block = rest.shift(); block; block = rest.shift()) {
    const ahead = aheadOf(rest, snapshot)
    const keep = ahead?.parts.length === 0 ? ahead.closing : kind.letter ? lastWords(rest, snapshot, kind.prose) : 0
    const scene: Scene<S> = { pages, snapshot, preview, logo: covered ? logo : null, chapters, keep, ahead }
    switch (block.block) {
      case 'heading':
        if (block.level === 2) section(pages, block.text)
        else if (hasChapters(template.kind)) chapter(pages, block.text, colors.brand)
        else if (kind.letter) letterTitle(pages, block.text, colors.ink)
        else titleBlock(pages, block.text, takeBelow(rest, snapshot, preview), colors)
        break
      case 'paragraph':
        paragraph(pages, block, kind.prose, { ink: colors.ink, keep })
        break
      case 'terms':
        terms(pages, block.rows, kind.prose, colors.ink)
        break
      case 'part': {
        const part = parts[block.part]
        const [next] = rest
        if (next && part?.isLater?.(scene)) rest.splice(0, 1, next, block)
        else part?.draw(scene)
        break
      }
      case 'signature': {
        const signed = signOff(pages, snapshot, marks, block.who)
        field ??= signed
        break
      }
      case 'space':
        pages.skip(mm(block.height))
        break
      case 'break':
        pages.leave()
        break
    }
  }
  footers(pages, snapshot, marks, covered ? 1 : 0)
  contents(pages, colors)
  return {
    ...kind.describe(snapshot),
    sheets: pages.sheets,
    pictures: pages.pictures,
    field,
    logoAt: covered ? coverLogoAt : headed && !bare ? 'corner' : null,
  }
}

const isCover = (block: FlowBlock | undefined): boolean => block?.block === 'part' && block.part === 'sampul'

/** What stands between here and the signature, where it is parts only. */
function aheadOf(rest: readonly FlowBlock[], snapshot: FlowSnapshot): Scene<FlowSnapshot>['ahead'] {
  const parts: string[] = []
  for (const block of rest) {
    if (block.block === 'signature') return { parts, closing: closingHeight(snapshot, block.who) }
    if (block.block !== 'part') return null
    parts.push(block.part)
  }
  return null
}

/** Height of the signature and the paragraphs before it, where nothing else stands between: of a letter they take a row along. */
function lastWords(rest: readonly FlowBlock[], snapshot: FlowSnapshot, prose: Prose): number {
  let height = 0
  for (const block of rest) {
    if (block.block === 'signature') return height + closingHeight(snapshot, block.who)
    if (block.block !== 'paragraph') return 0
    height += paragraphHeight(block, prose)
  }
  return 0
}

/** Takes what stands centred below a title: paragraphs and the number. */
function takeBelow(rest: FlowBlock[], snapshot: FlowSnapshot, preview: boolean): TitleLine[] {
  const below: TitleLine[] = []
  for (let [next] = rest; next; [next] = rest) {
    if (next.block === 'part' && next.part === 'nomor')
      below.push(...numberLines(snapshot, preview).map((text) => ({ text, quiet: true })))
    else if (next.block === 'paragraph' && next.align === 'center' && !next.italic)
      below.push({ text: next.text, quiet: false })
    else break
    rest.shift()
  }
  return below
}
