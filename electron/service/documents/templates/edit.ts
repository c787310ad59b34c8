/** Templates of the office: saved version by version, copied, removed, chosen for new documents. */
import { isDeepStrictEqual } from 'node:util'
import { Expected } from '../../../../shared/errors.ts'
import type { TemplateHead } from '../../../../shared/template-views.ts'
import type { Template } from '../../../../shared/templates/model.ts'
import { chooseTemplates, chosenTemplates } from '../../../store/settings.ts'
import type { Store } from '../../../store/store.ts'
import { addTemplate, changeTemplate, deleteTemplate, templateUses } from '../../../store/templates.ts'
import { uuidv7 } from '../../../store/uuidv7.ts'
import { isNameTaken, knownDesign, refOf, refuseFaulty } from './known.ts'
import { templateHead } from './list.ts'

const requireName = (store: Store, name: string, but: string | null): void => {
  if (isNameTaken(store, name, but))
    throw new Expected('input', `Nama "${name}" sudah dipakai desain lain. Pilih nama lain.`, { field: 'name' })
}

/** A name nobody has: "Piagam 2026", "Piagam 2026 (2)". */
export function freeTemplateName(store: Store, wanted: string): string {
  const name = wanted.slice(0, 72)
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} (${count})`
    if (!isNameTaken(store, tried, null)) return tried
  }
}

/** Adds a template as the first version of a new one. Its id. Inside a write. */
export function addNew(store: Store, template: Template): string {
  const now = store.now()
  const id = uuidv7(now.getTime())
  addTemplate(store, { id, version: 1, template, made: 'office', at: now.toISOString() })
  return id
}

/**
 * Saves a new template (no `id`), or the change of one. A version that documents were issued with stays; the change is then
 * the next version. Faults do not keep it from being saved, only from being used.
 */
export function saveTemplate(
  store: Store,
  { id, template }: { id?: string | undefined; template: Template },
): TemplateHead {
  requireName(store, template.name, id ?? null)
  if (id === undefined) {
    const batch = { kind: 'template', label: `Desain baru ${template.name}`, undoable: true }
    return templateHead(store, store.write(batch, () => addNew(store, template)).value)
  }
  const design = knownDesign(store, id)
  if (design.shipped) throw new Expected('refused', 'Desain bawaan tidak diubah. Salin dahulu, lalu ubah salinannya.')
  if (design.template.kind !== template.kind)
    throw new Expected('input', 'Jenis dokumen sebuah desain tidak dapat diganti. Buat desain baru untuk jenis itu.')
  if (isDeepStrictEqual(design.template, template)) return templateHead(store, id)
  const used = templateUses(store).has(refOf(template.kind, design))
  const version = used ? design.version + 1 : design.version
  store.write({ kind: 'template', label: `Ubah desain ${template.name}`, undoable: true }, () => {
    const at = store.now().toISOString()
    if (used) addTemplate(store, { id, version, template, made: 'office', at })
    else changeTemplate(store, { id, version, template, at })
  })
  return templateHead(store, id)
}

export function copyTemplate(store: Store, { id, name }: { id: string; name: string }): TemplateHead {
  const { template } = knownDesign(store, id)
  return saveTemplate(store, { template: { ...template, name } })
}

/** @throws Expected 'refused' for one that comes with the program or that documents were issued with */
export function removeTemplate(store: Store, { id }: { id: string }): void {
  const { template, shipped } = knownDesign(store, id)
  if (shipped) throw new Expected('refused', 'Desain bawaan tidak dapat dihapus.')
  const { documents } = templateHead(store, id)
  if (documents > 0)
    throw new Expected(
      'refused',
      `Desain "${template.name}" dipakai ${documents} dokumen yang sudah bernomor, jadi tetap disimpan. Pilih desain lain untuk dokumen baru.`,
    )
  store.write({ kind: 'template', label: `Hapus desain ${template.name}`, undoable: true }, () => {
    deleteTemplate(store, id)
    const { [template.kind]: chosen, ...others } = chosenTemplates(store)
    if (chosen === id) chooseTemplates(store, others)
  })
}

/** New documents of its kind are issued with it. @throws Expected 'refused' while it has faults */
export function chooseTemplate(store: Store, { id }: { id: string }): void {
  const design = knownDesign(store, id)
  refuseFaulty(store, design)
  const { kind, name } = design.template
  store.write({ kind: 'template', label: `Pakai desain ${name} untuk dokumen baru`, undoable: true }, () =>
    chooseTemplates(store, { ...chosenTemplates(store), [kind]: id }),
  )
}
