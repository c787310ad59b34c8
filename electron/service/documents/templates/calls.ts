/** The calls of this capability, each answered by its use case. */
import type { Service } from '../../api.ts'
import type { Context } from '../../context.ts'
import { chooseTemplate, copyTemplate, removeTemplate, saveTemplate } from './edit.ts'
import { importTemplate, keepPicture, templateFile } from './file.ts'
import { fitOf } from './fit.ts'
import { picturesFor, problemsOf } from './known.ts'
import { templateContent, templateList } from './list.ts'
import { previewTemplate } from './preview.ts'

type Mine = Extract<keyof Service, `template.${string}`>

export const templateCalls = (ctx: Context): Pick<Service, Mine> => {
  const { store } = ctx
  return {
    'template.list': () => templateList(store),
    'template.get': (input) => templateContent(store, input),
    'template.save': (input) => saveTemplate(store, input),
    'template.copy': (input) => copyTemplate(store, input),
    'template.remove': (input) => {
      removeTemplate(store, input)
      return null
    },
    'template.choose': (input) => {
      chooseTemplate(store, input)
      return null
    },
    'template.check': ({ template }) => problemsOf(store, template),
    'template.preview': (input) => previewTemplate(ctx, input),
    'template.fit': ({ id, scope, job }) => fitOf(ctx, { id, scope, job: ctx.job(job) }),
    'template.pictures': ({ template }) => picturesFor(store, template),
    'template.picture': ({ source }) => keepPicture(ctx, source),
    'template.import': async ({ source }) => {
      const { head, problems } = await importTemplate(ctx, source)
      return { head, problems }
    },
    'template.file': (input) => templateFile(ctx, input),
  }
}
