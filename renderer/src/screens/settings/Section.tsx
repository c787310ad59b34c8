import { useEffect, useRef, type ReactNode } from 'react'
import { useView } from '../../state/view'
import { Text, Title } from '../../ui/kit'
import styles from './Settings.module.css'

interface Props {
  /** Name of the field in the settings file; a link to it leads here. */
  name: string
  title: string
  about?: string
  children: ReactNode
}

/** One part of the settings; comes into view when something points at it. */
export function Section({ name, title, about, children }: Props) {
  const place = useRef<HTMLElement>(null)
  const focus = useView((view) => view.focus)
  const set = useView((view) => view.set)
  useEffect(() => {
    if (focus?.split('.')[0] !== name) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.querySelector<HTMLElement>(`[data-field="${focus}"], input, button`)?.focus()
    set({ focus: null })
  }, [focus, name, set])
  return (
    <section ref={place} className={styles.section} id={`settings-${name}`} aria-labelledby={`title-${name}`}>
      <div>
        <Title order={2} size="h5" id={`title-${name}`}>
          {title}
        </Title>
        {about && (
          <Text size="xs" c="dimmed">
            {about}
          </Text>
        )}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}
