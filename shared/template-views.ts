/** What screens see of templates. */
import type { Template, TemplateKind } from './templates/model.ts'

export interface TemplateHead {
  id: string
  /** Newest version. */
  version: number
  name: string
  kind: TemplateKind
  flow: boolean
  /** Comes with the program and cannot be changed, only copied. */
  shipped: boolean
  /** New documents of its kind are issued with it. */
  chosen: boolean
  /** Documents issued with any version. */
  documents: number
  /** Instant of the newest version, ISO 8601; null for one that comes with the program. */
  at: string | null
}
/** A template to be looked at or edited; pictures as data URLs by their SHA-256. */
export interface TemplateContent {
  head: TemplateHead
  template: Template
  pictures: Record<string, string>
}
/** What is wrong with a template: a fault keeps it from being used, a hint does not. */
export interface TemplateProblem {
  weight: 'fault' | 'hint'
  /** Element, block or part of a column. */
  element: string | null
  message: string
}
export interface TemplatePicture {
  sha256: string
  data: string
  /** Pixels. */
  width: number
  height: number
}
/** The same engine as printing, with a real recipient, the longest name of the year, or made-up data marked CONTOH. */
export interface TemplatePreview {
  pdf: Uint8Array
  problems: TemplateProblem[]
  /** Whose data it shows. */
  subject: string
}
/** Whether every name of a batch stands in its place. */
export interface FitReport {
  checked: number
  misfits: { item: string; subject: string; message: string }[]
}
