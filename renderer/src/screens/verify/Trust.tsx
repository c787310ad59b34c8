import { IconX } from '@tabler/icons-react'
import { call, errorOf } from '../../client/call'
import { showError } from '../../app/notices'
import { ActionIcon, Button, Group, Text, Tooltip } from '../../ui/kit'
import { useVerify } from './state'
import { texts } from './texts'

/** A root certificate to check the issuer against; without one nobody is asked. */
export function Trust() {
  const { trust, set } = useVerify()
  const pick = async (): Promise<void> => {
    try {
      const picked = await call('file.pick', { what: 'certificate' })
      if (picked) set({ trust: { source: { pick: picked.pick }, name: picked.name } })
    } catch (thrown) {
      showError(errorOf(thrown).message)
    }
  }
  return (
    <Group gap="xs">
      <Text fw={500}>{texts.trust}</Text>
      <Text c="dimmed">{trust?.name ?? texts.trustNone}</Text>
      {trust ? (
        <Tooltip label={texts.trustRemove}>
          <ActionIcon
            size="sm"
            aria-label={texts.trustRemove}
            onClick={() => {
              set({ trust: null })
            }}
          >
            <IconX size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => void pick()}>
          {texts.trustPick}
        </Button>
      )}
    </Group>
  )
}
