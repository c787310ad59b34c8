import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { errorOf } from '../client/call'
import { Alert, Text } from './kit'

/** An expected error, where it arose. */
export function ErrorNote({ error, children }: { error: unknown; children?: ReactNode }) {
  const { message, details = [] } = errorOf(error)
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={message}>
      {details.map((detail) => (
        <Text key={detail} size="xs">
          {detail}
        </Text>
      ))}
      {children}
    </Alert>
  )
}
