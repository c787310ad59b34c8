import { useId, type ReactNode } from 'react'
import { Title } from '../../ui/kit'
import styles from './Master.module.css'

/** One part of what is known about a body or unit. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Title order={3} size="h6" id={id}>
        {title}
      </Title>
      {children}
    </section>
  )
}
