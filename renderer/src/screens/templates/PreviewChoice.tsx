import type { TemplateKind } from '../../../../shared/templates/model'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { Select } from '../../ui/kit'
import { byFoldedName, keepEnter } from '../../ui/search'
import { scopeKind } from './canvas/useTrial'
import { useTemplates } from './state'
import styles from './Templates.module.css'
import { texts } from './texts'

const words = texts.preview

/** Whose data the preview shows: any recipient of the year, the longest name, or made-up data. */
export function PreviewChoice({ kind }: { kind: TemplateKind }) {
  const { year, region } = useScope()
  const { shown, set } = useTemplates()
  const { data: plan } = useCall('issue.plan', { year, region, kind: scopeKind(kind) }, { keep: true })
  const items = (plan?.items ?? []).filter(
    ({ state, unit }) => (state !== 'withheld' || kind === 'minutes') && (kind !== 'label' || unit === null),
  )
  const wanted = typeof shown === 'string' ? shown : shown.item
  const known = typeof shown === 'string' || items.some(({ item }) => item === wanted)
  return (
    <Select
      aria-label={words.of}
      className={styles.recipient ?? ''}
      size="xs"
      searchable
      selectFirstOptionOnChange
      onKeyDown={keepEnter}
      filter={byFoldedName}
      nothingFoundMessage={words.none}
      data={[
        { value: 'longest', label: words.longest },
        { value: 'sample', label: words.sample },
        ...items.map(({ item, subject, body, unit }) => ({
          value: item,
          label: unit === null ? subject : `${subject} (${body})`,
        })),
      ]}
      value={known ? wanted : 'longest'}
      onChange={(chosen) => {
        if (chosen !== null) set({ shown: chosen === 'longest' || chosen === 'sample' ? chosen : { item: chosen } })
      }}
    />
  )
}
