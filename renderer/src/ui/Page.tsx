import type { ReactNode } from 'react'
import { Title } from './kit'
import styles from './Page.module.css'

interface Props {
  title: string
  /** What is shown, in one line. */
  about?: ReactNode
  /** The main action last, at the right. */
  actions?: ReactNode
  /** Filters and choices in a line of their own. */
  tools?: ReactNode
  children: ReactNode
}

/** A screen: title and actions at the same place everywhere, the content fills the rest. */
export function Page({ title, about, actions, tools, children }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.names}>
          <Title order={1} size="h3">
            {title}
          </Title>
          {about !== undefined && <div className={styles.about}>{about}</div>}
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      <div className={styles.body}>{children}</div>
    </div>
  )
}
