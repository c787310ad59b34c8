/** Templates of documents: seen, edited, tried, carried from laptop to laptop. */
import { z } from 'zod'
import type {
  FitReport,
  TemplateContent,
  TemplateHead,
  TemplatePicture,
  TemplatePreview,
  TemplateProblem,
} from '../template-views.ts'
import { templateSchema } from '../templates/model.ts'
import { issueScope, nothing, service, shell, sourceFile, text } from './parts.ts'

const templateId = text(64).min(1)
/** Whose data a preview shows: an item of the issue plan, the longest name of the scope, or made-up data. */
const previewOf = z.union([z.literal('sample'), z.literal('longest'), z.object({ item: text(120) }).strict()])

export const templateCalls = {
  'template.list': service<TemplateHead[]>()(nothing),
  'template.get': service<TemplateContent>()(
    z.object({ id: templateId, version: z.number().int().min(1).optional() }).strict(),
  ),
  /** A new one without `id`. A version that documents were issued with stays; the change becomes the next version. */
  'template.save': service<TemplateHead>()(z.object({ id: templateId.optional(), template: templateSchema }).strict()),
  'template.copy': service<TemplateHead>()(z.object({ id: templateId, name: text(80).min(1) }).strict()),
  /** Refused for one that comes with the program or that documents were issued with. */
  'template.remove': service<null>()(z.object({ id: templateId }).strict()),
  /** New documents of its kind are issued with it. */
  'template.choose': service<null>()(z.object({ id: templateId }).strict()),
  'template.check': service<TemplateProblem[]>()(z.object({ template: templateSchema }).strict()),
  'template.preview': service<TemplatePreview>()(
    z.object({ template: templateSchema, scope: issueScope.optional(), show: previewOf }).strict(),
  ),
  /** Lays out every recipient of the scope with a saved template, before a number is given. */
  'template.fit': service<FitReport>()(z.object({ id: templateId, scope: issueScope, job: text(40) }).strict()),
  /** Pictures of a template that is not saved yet, as data URLs by their SHA-256: those that are at hand. */
  'template.pictures': service<Record<string, string>>()(z.object({ template: templateSchema }).strict()),
  /** Judged and kept; the largest sides are scaled down to what paper needs. */
  'template.picture': service<TemplatePicture>()(z.object({ source: sourceFile }).strict()),
  'template.import': service<{ head: TemplateHead; problems: TemplateProblem[] }>()(
    z.object({ source: sourceFile }).strict(),
  ),
  /** One file with its pictures. */
  'template.file': service<{ name: string; bytes: Uint8Array }>()(z.object({ id: templateId }).strict()),
  /** Asks where to save that file; null when cancelled. */
  'template.export': shell<{ name: string } | null>()(z.object({ id: templateId }).strict()),
} as const
