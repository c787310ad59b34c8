/** Templates by id, name and version, with their pictures: what an issue run, a preview and the screens ask for. */
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import { Expected } from '../../../../shared/errors.ts'
import type { TemplateProblem } from '../../../../shared/template-views.ts'
import { checkTemplate, picturesIn } from '../../../../shared/templates/check.ts'
import type { Template, TemplateKind } from '../../../../shared/templates/model.ts'
import { shippedById, shippedIdOf, shippedTemplates, templateRef } from '../../../../shared/templates/shipped/index.ts'
import type { SourceRow } from '../../../store/documents.ts'
import { chosenTemplates } from '../../../store/settings.ts'
import type { Store } from '../../../store/store.ts'
import { addTemplate, hasPicture, officeTemplates, picture, storedTemplate } from '../../../store/templates.ts'

/** One version of a template. */
export interface Design {
  id: string
  version: number
  template: Template
  shipped: boolean
  /** Instant, ISO 8601; null for one that comes with the program. */
  at: string | null
}

/** What is drawn with: the template as data, its pictures as data URLs by their SHA-256. */
export interface Drawn {
  template: Template
  pictures: Record<string, string>
}

/** Shipped ones, then those of the office, each in its newest version. */
export const designs = (store: Store): Design[] => [
  ...shippedTemplates.map(({ id, version, template }) => ({ id, version, template, shipped: true, at: null })),
  ...officeTemplates(store).map(({ id, version, template, at }) => ({ id, version, template, shipped: false, at })),
]

/** The newest version, or the one asked for; null when nobody knows it. */
export function designById(store: Store, id: string, version?: number): Design | null {
  const shipped = shippedById(id)
  if (shipped && (version === undefined || version === shipped.version)) return { ...shipped, shipped: true, at: null }
  const stored = storedTemplate(store, id, version)
  return stored && { id, version: stored.version, template: stored.template, shipped: shipped !== null, at: stored.at }
}

/** @throws Expected 'not-found' */
export function knownDesign(store: Store, id: string, version?: number): Design {
  const design = designById(store, id, version)
  if (!design) throw new Expected('not-found', 'Desain ini tidak ada lagi. Muat ulang daftar desain.')
  return design
}

const folded = (name: string): string => name.trim().toLocaleLowerCase('id')

/** By id, else by name as people write it. @throws Expected 'input' for one nobody knows, with the names there are */
export function designNamed(store: Store, wanted: string): Design {
  const known = designs(store)
  const found =
    known.find(({ id }) => id === wanted) ?? known.find(({ template }) => folded(template.name) === folded(wanted))
  if (found) return found
  const names = known.map(({ template }) => template.name).join(', ')
  throw new Expected('input', `Desain "${wanted}" tidak dikenal. Yang ada: ${names}.`, { field: 'template' })
}

export const isNameTaken = (store: Store, name: string, but: string | null): boolean =>
  designs(store).some(({ id, template }) => id !== but && folded(template.name) === folded(name))

/** Id of the template that new documents of a kind are issued with. */
export function chosenId(store: Store, kind: TemplateKind): string {
  const chosen = chosenTemplates(store)[kind]
  return chosen !== undefined && designById(store, chosen)?.template.kind === kind ? chosen : shippedIdOf(kind)
}

/** The design of a new document: the one wanted when it is of this kind, else the chosen one; null: the program's own pages. */
export function designFor(store: Store, kind: TemplateKind, wanted: Design | null): Design | null {
  return wanted?.template.kind === kind ? wanted : designById(store, chosenId(store, kind))
}

/** Rows a document rests on by its design: what made or changed them cannot be undone any more. */
export const designRows = ({ id, version, template, shipped }: Design): SourceRow[] =>
  shipped
    ? []
    : [
        { tbl: 'template', key: [id, version] },
        ...picturesIn(template).map((sha256): SourceRow => ({ tbl: 'picture', key: [sha256] })),
      ]

/** How a snapshot names the design it is drawn with. */
export const refOf = (kind: TemplateKind, design: Design | null): string =>
  design ? `${design.id}@${design.version}` : `${shippedIdOf(kind)}@1`

export const picturesFor = (store: Store, template: Template): Record<string, string> =>
  Object.fromEntries(
    picturesIn(template).flatMap((sha256) => {
      const data = picture(store, sha256)
      return data === null ? [] : [[sha256, data]]
    }),
  )

/**
 * What a frozen document is drawn with, for `renderDocument`: the version its snapshot names, from the office's own
 * record of it. Empty for pages that need none.
 */
export function drawnWith(store: Store, { template: ref }: Pick<Snapshot, 'template'>): Partial<Drawn> {
  const { id, version } = templateRef(ref)
  const template = storedTemplate(store, id, version)?.template ?? designById(store, id, version)?.template
  return template ? { template, pictures: picturesFor(store, template) } : {}
}

/** Faults and hints, pictures included. */
export function problemsOf(store: Store, template: Template): TemplateProblem[] {
  return checkTemplate(template, new Set(picturesIn(template).filter((sha256) => hasPicture(store, sha256))))
}

/** @throws Expected 'refused' when the template has a fault */
export function refuseFaulty(store: Store, { template }: Pick<Design, 'template'>): void {
  const faults = problemsOf(store, template).filter(({ weight }) => weight === 'fault')
  const [first] = faults
  if (!first) return
  throw new Expected('refused', `Desain "${template.name}" belum dapat dipakai. ${first.message}`, {
    field: 'template',
    details: faults.map(({ message }) => message),
  })
}

/** A version of the program that a document is issued with is kept for ever. Inside a write. */
export function keepShipped(store: Store, design: Design | null, at: string): void {
  if (!design?.shipped) return
  const { id, version, template } = design
  if (!storedTemplate(store, id, version)) addTemplate(store, { id, version, template, made: 'program', at })
}
