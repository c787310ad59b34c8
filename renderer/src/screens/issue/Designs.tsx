import type { ReactNode } from 'react'
import type { DocumentKind } from '../../../../shared/domain/snapshot'
import type { TemplateHead } from '../../../../shared/template-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { useView } from '../../state/view'
import { Select } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import styles from './Issue.module.css'
import { kindsIn, useIssue } from './state'
import { texts } from './texts'

const words = texts.design

function Design({ kind, designs, children }: { kind: DocumentKind; designs: TemplateHead[]; children: ReactNode }) {
  const label = words.of(texts.kindOf[kind])
  const chosen = designs.find((one) => one.chosen)
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.design}>
        {designs.length < 2 ? (
          <span className="ellipsis">{chosen?.name}</span>
        ) : (
          <Select
            aria-label={label}
            size="xs"
            allowDeselect={false}
            data={designs.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen?.id ?? null}
            onChange={(id) => {
              const next = designs.find((one) => one.id === id)
              if (next && !next.chosen) void act('template.choose', { id: next.id }, words.chosen(next.name))
            }}
          />
        )}
        {children}
      </dd>
    </>
  )
}

/** With which design each kind is drawn: the office's choice for new documents, which can be changed here too. */
export function Designs() {
  const kind = useIssue((state) => state.kind)
  const go = useView((view) => view.go)
  const { data = [] } = useCall('template.list', {})
  return kindsIn(kind).map((one, index) => (
    <Design key={one} kind={one} designs={data.filter((design) => design.kind === one)}>
      {index === 0 && (
        <TextLink
          label={words.open}
          onClick={() => {
            go('templates')
          }}
        >
          {words.open}
        </TextLink>
      )}
    </Design>
  ))
}
