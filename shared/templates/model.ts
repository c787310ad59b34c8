/**
 * A template is data: what stands where on a document. Lengths are millimetres from the upper left corner of the paper,
 * type sizes and line widths points. `checkTemplate` says what is wrong with one; the renderer draws any that is right.
 */
import { z } from 'zod'

/** Goes up when older programs could not draw a template any more; a newer one is refused. */
export const templateFormat = 1

export const faces = ['serif', 'serifBold', 'serifItalic', 'sans', 'sansBold'] as const
export const aligns = ['left', 'center', 'right'] as const
export const papers = ['A4', 'F4'] as const
/** Millimetres, upright. F4 is the long paper of Indonesian offices. */
export const paperSizes = { A4: { width: 210, height: 297 }, F4: { width: 215, height: 330 } } as const

const mm = z.number().min(-500).max(500)
const size = z.number().min(0).max(500)
const points = z.number().min(0).max(40)
const elementId = z.string().min(1).max(40)
/** A colour of the office or the page, or one of its own; "/44": 44 % of it on white. */
const color = z.string().regex(/^(ink|soft|brand|accent|paper|zone|#[0-9A-Fa-f]{6})(\/([1-9]\d?|100))?$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Text with fields in braces: "Nilai {nilai}". */
const fieldText = z.string().max(4000)

/** A block is drawn only where this holds of a field. */
const condition = z
  .object({
    field: z.string().min(1).max(40),
    is: z.enum(['filled', 'empty', 'equal', 'unequal']),
    value: z.string().max(200).optional(),
  })
  .strict()

const typeParts = {
  face: z.enum(faces),
  /** Points. */
  size: z.number().min(3).max(144),
  /** Smallest size a text is shrunk to, as a share of `size`; below it is refused. */
  least: z.number().min(0.3).max(1),
  color,
  /** Points between letters. */
  spacing: z.number().min(-2).max(40),
  /** Distance of baselines as a multiple of the size. */
  leading: z.number().min(0.8).max(3),
  capitals: z.boolean(),
  align: z.enum(aligns),
  /** Most lines. */
  lines: z.number().int().min(1).max(60),
}
export const typeSchema = z.object(typeParts).strict()

const block = {
  id: elementId,
  /** As the list of layers names it; empty: by its kind and text. */
  label: z.string().max(80),
  when: condition.nullable(),
}
const box = {
  ...block,
  x: mm,
  y: mm,
  width: size,
  height: size,
  locked: z.boolean(),
  hidden: z.boolean(),
  /** Part of pre-printed paper: left out when such paper is in the printer. */
  preprinted: z.boolean(),
}
/** Parts of a column, from top to bottom; `gap`: wanted white before it, points. */
const part = { ...block, gap: z.number().min(0).max(200) }
export const columnPart = z.discriminatedUnion('part', [
  z.object({ ...part, part: z.literal('text'), text: fieldText, type: typeSchema, width: size.nullable() }).strict(),
  z.object({ ...part, part: z.literal('rule'), color, width: size, lozenge: z.boolean() }).strict(),
  /** Score, category, quality and zone side by side. */
  z.object({ ...part, part: z.literal('facts'), size: z.number().min(8).max(72) }).strict(),
  z.object({ ...part, part: z.literal('logo'), height: size }).strict(),
])
export type ColumnPart = z.infer<typeof columnPart>

export const frameStyles = ['guilloche', 'kawung', 'parang', 'double', 'single'] as const
export const ornamentShapes = ['rosette', 'relief', 'lozenge', 'kawung', 'corner'] as const
export const elementSchema = z.discriminatedUnion('kind', [
  z
    .object({
      ...box,
      kind: z.literal('text'),
      text: fieldText,
      type: typeSchema,
      vertical: z.enum(['top', 'middle', 'bottom']),
    })
    .strict(),
  /** Blocks one under the other: gaps shrink and stretch together, missing ones close up, a full column is set smaller. */
  z.object({ ...box, kind: z.literal('column'), parts: z.array(columnPart).min(1).max(40) }).strict(),
  /** `picture`: SHA-256 of a picture of the office, or its logo. Kept in proportion within the box. */
  z.object({ ...box, kind: z.literal('picture'), picture: z.union([z.literal('logo'), sha256]).nullable() }).strict(),
  /** A scan under everything. `guide`: only to lay things out by, never printed. */
  z.object({ ...box, kind: z.literal('background'), picture: sha256.nullable(), guide: z.boolean() }).strict(),
  /** From the upper left to the lower right corner of the box; height 0 lies, width 0 stands. */
  z.object({ ...box, kind: z.literal('line'), color, stroke: points, dash: z.boolean() }).strict(),
  z
    .object({
      ...box,
      kind: z.literal('area'),
      fill: color.nullable(),
      stroke: color.nullable(),
      weight: points,
      radius: size,
    })
    .strict(),
  /** Drawn by the number of the document. `band`: its breadth, mm. `microtext`: a line so small that it looks like a hairline. */
  z
    .object({
      ...box,
      kind: z.literal('frame'),
      style: z.enum(frameStyles),
      color,
      accent: color,
      band: z.number().min(0.2).max(40),
      microtext: fieldText,
    })
    .strict(),
  z
    .object({
      ...box,
      kind: z.literal('ornament'),
      shape: z.enum(ornamentShapes),
      color,
      strength: z.number().min(1).max(100),
    })
    .strict(),
  /** With number and fingerprint beside it and the caption that says what it proves, or alone. */
  z.object({ ...box, kind: z.literal('qr'), alone: z.boolean() }).strict(),
  /** Place and date, position, room for the signature, name. */
  z.object({ ...box, kind: z.literal('signature'), align: z.enum(['left', 'center']) }).strict(),
  /** The score as a medallion, or the zone as a seal. */
  z.object({ ...box, kind: z.literal('mark'), mark: z.enum(['score', 'zone']), color }).strict(),
])
export type TemplateElement = z.infer<typeof elementSchema>
export type ElementKind = TemplateElement['kind']

/** One page whose elements stand where they are put, from the back to the front. */
export const fixedTemplate = z
  .object({
    format: z.literal(templateFormat),
    flow: z.literal(false),
    kind: z.enum(['certificate', 'label']),
    name: z.string().trim().min(1).max(80),
    paper: z.enum(papers),
    landscape: z.boolean(),
    elements: z.array(elementSchema).max(200),
  })
  .strict()
export type FixedTemplate = z.infer<typeof fixedTemplate>

/** Blocks that follow each other over as many pages as they need. */
export const flowBlock = z.discriminatedUnion('block', [
  z
    .object({ ...block, block: z.literal('heading'), text: fieldText, level: z.union([z.literal(1), z.literal(2)]) })
    .strict(),
  z
    .object({
      ...block,
      block: z.literal('paragraph'),
      text: fieldText,
      align: z.enum(['left', 'center']),
      italic: z.boolean(),
    })
    .strict(),
  /** A numbered line of terms: "Nama : …". */
  z
    .object({
      ...block,
      block: z.literal('terms'),
      rows: z.array(z.object({ label: z.string().max(80), text: fieldText }).strict()).max(40),
    })
    .strict(),
  /** What the data fill by themselves: a table, a chart, a chapter. Which there are depends on the kind (shared/templates/parts.ts). */
  z.object({ ...block, block: z.literal('part'), part: z.string().min(1).max(40) }).strict(),
  z.object({ ...block, block: z.literal('signature'), who: z.enum(['office', 'both']) }).strict(),
  z.object({ ...block, block: z.literal('space'), height: size }).strict(),
  z.object({ ...block, block: z.literal('break') }).strict(),
])
export type FlowBlock = z.infer<typeof flowBlock>

export const flowKinds = ['ranking', 'report', 'recap', 'minutes'] as const
export const flowTemplate = z
  .object({
    format: z.literal(templateFormat),
    flow: z.literal(true),
    kind: z.enum(flowKinds),
    name: z.string().trim().min(1).max(80),
    /** Lines of the letterhead beside the logo, the first one large; none: no letterhead. */
    letterhead: z.array(fieldText).max(6),
    blocks: z.array(flowBlock).min(1).max(100),
  })
  .strict()
export type FlowTemplate = z.infer<typeof flowTemplate>

export const templateSchema = z.discriminatedUnion('flow', [fixedTemplate, flowTemplate])
export type Template = z.infer<typeof templateSchema>
export type TemplateKind = Template['kind']
export const templateKinds = ['certificate', 'label', ...flowKinds] as const

export type Condition = z.infer<typeof condition>
export type TextType = z.infer<typeof typeSchema>
