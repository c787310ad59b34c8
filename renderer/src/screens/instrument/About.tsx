import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { nameOf } from './actions'
import { schemeName } from './schemes'
import { texts } from './texts'

/** Which version stands in the editor, in one line. */
export function About({ editing: { draft, view } }: { editing: Editing }) {
  const name = nameOf({ title: draft.title, version: view.version })
  const type = view.unitType === '' ? texts.allTypes : view.unitType
  const text = `${name} · ${type} · ${schemeName(view.scheme)}`
  return (
    <span className={styles.name}>
      {draft.sample && <span className={styles.sample}>{texts.sample}</span>}
      <span className="ellipsis" title={text}>
        {text}
      </span>
    </span>
  )
}
