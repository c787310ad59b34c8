import { useState } from 'react'
import { focusPage } from './canvas/focus'
import { Page } from './canvas/Page'
import { useTrial } from './canvas/useTrial'
import type { FixedEditing } from './editing'
import { Layers } from './Layers'
import { Panel } from './panel/Panel'
import { Problems } from './Problems'
import { useTemplates } from './state'
import styles from './Templates.module.css'
import { Toolbar } from './Toolbar'

/** Goes to an element, or to the part of a column. */
function go({ template }: FixedEditing, id: string): void {
  const owner = template.elements.find(
    (one) => one.id === id || (one.kind === 'column' && one.parts.some((part) => part.id === id)),
  )
  if (!owner) return
  useTemplates.getState().set({ chosen: new Set([owner.id]), part: owner.id === id ? null : id })
  focusPage()
}

/** The editor of one page in millimetres. */
export function FixedEditor({ editing }: { editing: FixedEditing }) {
  const trial = useTrial(editing.template)
  const [adding, setAdding] = useState(false)
  return (
    <div className={styles.fixed}>
      <div className={styles.left}>
        <Toolbar editing={editing} adding={adding} onAdding={setAdding} />
        <Page
          editing={editing}
          trial={trial}
          onAdd={() => {
            setAdding(true)
          }}
        />
        <Problems
          problems={trial.problems}
          refused={trial.refused}
          onGo={(id) => {
            go(editing, id)
          }}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc leads back to the page from any field in it */}
      <div
        className={styles.side}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'F6') focusPage()
        }}
      >
        <Layers editing={editing} />
        <Panel editing={editing} />
      </div>
    </div>
  )
}
