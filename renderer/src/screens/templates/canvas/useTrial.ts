import { useEffect, useState } from 'react'
import type { IssueScope } from '../../../../../shared/ipc'
import type { TemplateProblem } from '../../../../../shared/template-views'
import type { Template } from '../../../../../shared/templates/model'
import { call, errorOf } from '../../../client/call'
import { useScope } from '../../../state/scope'
import { useTemplates } from '../state'

/** How a template prints now, and what is wrong with it. */
export interface Trial {
  /** The last that could be drawn. */
  pdf: Uint8Array | null
  subject: string
  problems: readonly TemplateProblem[]
  /** Why this state of it cannot be drawn. */
  refused: string | null
}

/** Milliseconds of rest before the paper is drawn again. */
const rest = 220

/** Labels are made for those who get certificates. */
export const scopeKind = (kind: Template['kind']): IssueScope['kind'] => (kind === 'label' ? 'certificate' : kind)

/** Draws the template shortly after each change, with the engine that prints. */
export function useTrial(template: Template): Trial {
  const { year, region } = useScope()
  const shown = useTemplates((state) => state.shown)
  const [trial, setTrial] = useState<Trial>({ pdf: null, subject: '', problems: [], refused: null })
  useEffect(() => {
    let wanted = true
    const draw = async (): Promise<void> => {
      const scope = { year, region, kind: scopeKind(template.kind) }
      const checked = call('template.check', { template })
      try {
        const [problems, { pdf, subject }] = await Promise.all([
          checked,
          call('template.preview', { template, scope, show: shown }),
        ])
        if (wanted) setTrial({ pdf, subject, problems, refused: null })
      } catch (thrown) {
        const { code, message } = errorOf(thrown)
        const problems = await checked.catch(() => [])
        if (wanted && code !== 'bug') setTrial((last) => ({ ...last, problems, refused: message }))
      }
    }
    const timer = setTimeout(() => void draw(), rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [template, year, region, shown])
  return trial
}
