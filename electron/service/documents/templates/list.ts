/** Templates as screens see them. */
import type { TemplateContent, TemplateHead } from '../../../../shared/template-views.ts'
import type { Store } from '../../../store/store.ts'
import { templateUses } from '../../../store/templates.ts'
import { chosenId, designs, knownDesign, picturesFor, type Design } from './known.ts'

/** Documents issued with any version, by the id of the template. */
const documentsById = (store: Store): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [ref, count] of templateUses(store)) {
    const id = ref.slice(0, ref.lastIndexOf('@'))
    counts.set(id, (counts.get(id) ?? 0) + count)
  }
  return counts
}

const headFrom = (store: Store, { id, version, template, shipped, at }: Design, documents: number): TemplateHead => ({
  id,
  version,
  name: template.name,
  kind: template.kind,
  flow: template.flow,
  shipped,
  chosen: chosenId(store, template.kind) === id,
  documents,
  at,
})

export function templateList(store: Store): TemplateHead[] {
  const documents = documentsById(store)
  return designs(store).map((design) => headFrom(store, design, documents.get(design.id) ?? 0))
}

/** @throws Expected 'not-found' */
export const templateHead = (store: Store, id: string): TemplateHead =>
  headFrom(store, knownDesign(store, id), documentsById(store).get(id) ?? 0)

/** @throws Expected 'not-found' */
export function templateContent(
  store: Store,
  { id, version }: { id: string; version?: number | undefined },
): TemplateContent {
  const design = knownDesign(store, id, version)
  const head = headFrom(store, design, documentsById(store).get(id) ?? 0)
  return { head, template: design.template, pictures: picturesFor(store, design.template) }
}
