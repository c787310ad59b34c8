/** What is wrong with a template, before anything is drawn with it. */
import type { TemplateProblem } from '../template-views.ts'
import { fields, fieldsIn } from './fields.ts'
import { flowParts } from './parts.ts'
import {
  paperSizes,
  templateFormat,
  templateSchema,
  type Condition,
  type FixedTemplate,
  type FlowTemplate,
  type Template,
  type TemplateElement,
} from './model.ts'

/** Nothing that matters stands nearer to the edge: printers leave 4 to 5 mm. */
const edge = 5
/** A rounding of the editor is no fault. */
const slack = 0.05

/** Millimetres as the template lies. */
export const paperOf = ({ paper, landscape }: Pick<FixedTemplate, 'paper' | 'landscape'>) => {
  const { width, height } = paperSizes[paper]
  return landscape ? { width: height, height: width } : { width, height }
}

interface Named {
  id: string
  label: string
  when: Condition | null
  texts: string[]
}

/** Elements, parts of columns and blocks with the texts in them. */
function piecesOf(template: Template): Named[] {
  if (template.flow)
    return [
      { id: '', label: 'Kepala surat', when: null, texts: template.letterhead },
      ...template.blocks.map((block) => ({ ...block, texts: textsOf(block) })),
    ]
  return template.elements.flatMap((element): Named[] => [
    { ...element, texts: textsOf(element) },
    ...(element.kind === 'column' ? element.parts.map((one) => ({ ...one, texts: textsOf(one) })) : []),
  ])
}

const textsOf = (piece: object): string[] => [
  ...('text' in piece ? [String(piece.text)] : []),
  ...('microtext' in piece ? [String(piece.microtext)] : []),
  ...('rows' in piece ? (piece.rows as { text: string }[]).map(({ text }) => text) : []),
]

/** What an element is called in a sentence. */
const nameOf = ({ label, id }: Pick<Named, 'label' | 'id'>): string => `"${label || id}"`

/** SHA-256 of every picture the template needs besides the logo. */
export const picturesIn = (template: Template): string[] =>
  template.flow
    ? []
    : [
        ...new Set(
          template.elements.flatMap((element) =>
            'picture' in element && element.picture !== null && element.picture !== 'logo' ? [element.picture] : [],
          ),
        ),
      ]

function fieldProblems(template: Template, pieces: Named[]): TemplateProblem[] {
  const known = new Set(fields.filter(({ kinds }) => kinds.includes(template.kind)).map(({ name }) => name))
  return pieces.flatMap((piece): TemplateProblem[] => {
    const used = new Set(piece.texts.flatMap(fieldsIn))
    if (piece.when !== null) used.add(piece.when.field)
    return [...used]
      .filter((name) => !known.has(name))
      .map((name) => ({
        weight: 'fault',
        element: piece.id || null,
        message: `${nameOf(piece)} memakai isian {${name}} yang tidak ada pada jenis dokumen ini. Pilih isian dari daftar.`,
      }))
  })
}

/** What the data fill: which parts there are depends on the kind. */
function partProblems({ kind, blocks }: FlowTemplate): TemplateProblem[] {
  const known = new Set<string>(flowParts[kind].map(({ name }) => name))
  return blocks.flatMap((block): TemplateProblem[] =>
    block.block === 'part' && !known.has(block.part)
      ? [
          {
            weight: 'fault',
            element: block.id,
            message: `${nameOf(block)} memakai bagian "${block.part}" yang tidak ada pada jenis dokumen ini. Pilih bagian dari daftar.`,
          },
        ]
      : [],
  )
}

function doubles(pieces: Named[]): TemplateProblem[] {
  const seen = new Set<string>()
  return pieces.flatMap(({ id }): TemplateProblem[] => {
    if (id === '') return []
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ weight: 'fault', element: id, message: `Dua unsur memakai tanda pengenal yang sama: "${id}".` }]
  })
}

/** Elements that may touch the edge: what bleeds off is lost on most printers, but nothing that matters is. */
const decoration: ReadonlySet<TemplateElement['kind']> = new Set(['background', 'area', 'ornament', 'picture', 'line'])

function placeProblems(template: FixedTemplate): TemplateProblem[] {
  const paper = paperOf(template)
  return template.elements.flatMap((element): TemplateProblem[] => {
    const { id, x, y, width, height, kind } = element
    if (kind === 'background' && element.guide) return []
    const near = Math.min(x, y, paper.width - x - width, paper.height - y - height)
    if (near < -slack)
      return [
        {
          weight: kind === 'background' ? 'hint' : 'fault',
          element: id,
          message: `${nameOf(element)} keluar dari kertas. Geser atau perkecil sampai seluruhnya di dalam kertas.`,
        },
      ]
    if (near < edge - slack && !decoration.has(kind))
      return [
        {
          weight: 'hint',
          element: id,
          message: `${nameOf(element)} kurang dari 5 mm dari tepi kertas; kebanyakan pencetak tidak mencetak di sana.`,
        },
      ]
    return []
  })
}

/** More than any page of an office holds; what is drawn with more would keep a batch waiting for minutes. */
const mostLetters = 40_000
const mostFrames = 10

const fault = (message: string): TemplateProblem => ({ weight: 'fault', element: null, message })

function heaviness(template: Template, pieces: Named[]): TemplateProblem[] {
  const letters = pieces.reduce((sum, { texts }) => sum + texts.join('').length, 0)
  const frames = template.flow ? 0 : template.elements.filter(({ kind }) => kind === 'frame').length
  return [
    ...(letters > mostLetters ? [fault('Teks desain ini lebih dari 40.000 huruf. Pendekkan teksnya.')] : []),
    ...(frames > mostFrames ? [fault(`Desain ini memakai ${frames} bingkai; paling banyak ${mostFrames}.`)] : []),
  ]
}

const hint = (message: string): TemplateProblem => ({ weight: 'hint', element: null, message })

/** What a certificate is not complete without. */
function missing(template: FixedTemplate, pieces: Named[]): TemplateProblem[] {
  if (template.kind !== 'certificate') return []
  const shown = template.elements.filter(({ hidden }) => !hidden)
  const words = new Set(pieces.flatMap(({ texts }) => texts.flatMap(fieldsIn)))
  const has = (kind: TemplateElement['kind']) => shown.some((element) => element.kind === kind)
  return [
    ...(words.has('penerima') || words.has('unit') || words.has('pemda')
      ? []
      : [hint('Nama penerima belum ada. Sisipkan isian {penerima}.')]),
    ...(words.has('nomor') || shown.some((element) => element.kind === 'qr' && !element.alone)
      ? []
      : [hint('Nomor dokumen belum ada. Sisipkan isian {nomor} atau kode QR dengan nomor.')]),
    ...(has('signature') ? [] : [hint('Blok tanda tangan belum ada.')]),
    ...(has('qr') ? [] : [hint('Kode QR belum ada; penerima tidak dapat mencocokkan nomornya.')]),
  ]
}

/**
 * Faults (it cannot be used) and hints (it can). `pictures`: SHA-256 of those that are at hand; left out, pictures are not
 * looked for.
 */
export function checkTemplate(template: Template, pictures?: ReadonlySet<string>): TemplateProblem[] {
  const pieces = piecesOf(template)
  const common = [...doubles(pieces), ...fieldProblems(template, pieces), ...heaviness(template, pieces)]
  if (template.flow) return [...common, ...partProblems(template)]
  const lost = template.elements.flatMap((element): TemplateProblem[] =>
    pictures !== undefined &&
    'picture' in element &&
    element.picture !== null &&
    element.picture !== 'logo' &&
    !pictures.has(element.picture)
      ? [
          {
            weight: 'fault',
            element: element.id,
            message: `Gambar ${nameOf(element)} tidak ada. Pilih lagi gambarnya.`,
          },
        ]
      : [],
  )
  return [...common, ...lost, ...placeProblems(template), ...missing(template, pieces)]
}

export type ReadTemplate = { template: Template } | { refused: string }

/** A template from JSON that anybody may have written. Newer formats and everything unknown are refused with a sentence. */
export function readTemplate(json: unknown): ReadTemplate {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null
  if (typeof format === 'number' && format > templateFormat)
    return {
      refused: 'Desain ini dibuat dengan Piagam yang lebih baru. Perbarui Piagam di laptop ini, lalu coba lagi.',
    }
  const read = templateSchema.safeParse(json)
  if (read.success) return { template: read.data }
  const [issue] = read.error.issues
  const where = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : ''
  return { refused: `Isi desain ini tidak dikenal atau rusak${where}. Ekspor lagi dari laptop asalnya.` }
}
