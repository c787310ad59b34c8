import type { ReactNode } from 'react'
import { Stack, Text, Title } from './kit'
import styles from './EmptyState.module.css'

interface Props {
  icon?: ReactNode
  title: string
  text: string
  /** The next step. */
  children?: ReactNode
}

/** What this screen is for and what to do next. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <div className={styles.empty}>
      <Stack align="center" gap="xs" maw="30rem">
        <div className={styles.icon} aria-hidden>
          {icon}
        </div>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text ta="center" c="dimmed">
          {text}
        </Text>
        <div className={styles.actions}>{children}</div>
      </Stack>
    </div>
  )
}
