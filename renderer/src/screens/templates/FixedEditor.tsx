import { useState } from 'react'
import { DropZone } from '../../ui/DropZone'
import { focusPage } from './canvas/focus'
import { Page } from './canvas/Page'
import { useTrial } from './canvas/useTrial'
import { pageSize } from './edit/elements'
import type { Point } from './edit/gesture'
import type { FixedEditing } from './editing'
import { Layers } from './Layers'
import { drop } from './page-actions'
import { Panel } from './panel/Panel'
import { Problems } from './Problems'
import { useTemplates } from './state'
import styles from './Templates.module.css'
import { texts } from './texts'
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

/** A point of the window as one of the page, mm. */
function onPage({ template }: FixedEditing, { x, y }: Point): Point {
  const paper = document.querySelector('[data-page]')?.getBoundingClientRect()
  if (!paper) return { x: 0, y: 0 }
  const scale = paper.width / pageSize(template).width
  return { x: (x - paper.left) / scale, y: (y - paper.top) / scale }
}

/** The editor of one page in millimetres. */
export function FixedEditor({ editing }: { editing: FixedEditing }) {
  const trial = useTrial(editing.template)
  const [adding, setAdding] = useState(false)
  return (
    <div className={styles.fixed}>
      <div className={styles.left}>
        <Toolbar editing={editing} adding={adding} onAdding={setAdding} />
        <div className={styles.dropRoom}>
          <DropZone
            invitation={editing.readOnly ? texts.canvas.dropShipped : texts.canvas.drop}
            onFiles={(files, at) => void drop(editing, files, onPage(editing, at))}
          >
            <Page
              editing={editing}
              trial={trial}
              onAdd={() => {
                setAdding(true)
              }}
            />
          </DropZone>
        </div>
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
