/**
 * Templates that come with the program, by their id. They are never changed, only copied; a new release that draws one
 * otherwise raises its version.
 */
import type { Template, TemplateKind } from '../model.ts'
import { klasik } from './klasik.ts'
import { label } from './label.ts'
import { modern } from './modern.ts'
import { beritaAcara } from './berita-acara.ts'
import { peringkat } from './peringkat.ts'
import { rapor } from './rapor.ts'
import { rekap } from './rekap.ts'
import { batik } from './batik.ts'
import { polos } from './polos.ts'

export interface ShippedTemplate {
  id: string
  version: number
  template: Template
}

/** In the order of the list; the first of a kind is used until the office chooses another. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  { id: 'klasik', version: 1, template: klasik },
  { id: 'modern', version: 1, template: modern },
  { id: 'batik', version: 1, template: batik },
  { id: 'polos', version: 1, template: polos },
  { id: 'label', version: 1, template: label },
  { id: 'peringkat', version: 1, template: peringkat },
  { id: 'rapor', version: 1, template: rapor },
  { id: 'rekap', version: 1, template: rekap },
  { id: 'berita-acara', version: 1, template: beritaAcara },
]

/** The id that is used for a kind while the office has chosen none. */
export const shippedIdOf = (kind: TemplateKind): string =>
  shippedTemplates.find(({ template }) => template.kind === kind)?.id ?? kind

export const shippedById = (id: string): ShippedTemplate | null => shippedTemplates.find((one) => one.id === id) ?? null

/** "klasik@1" of a snapshot, in its parts. */
export const templateRef = (text: string): { id: string; version: number } => {
  const cut = text.lastIndexOf('@')
  return { id: text.slice(0, cut), version: Number(text.slice(cut + 1)) }
}
