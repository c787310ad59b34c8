import { IconPackage } from '@tabler/icons-react'
import { useState } from 'react'
import { HeadButton } from '../../ui/HeadButton'
import { Button } from '../../ui/kit'
import { AwardDialog } from './AwardDialog'
import { useAward, type Target } from './state'
import { texts } from './texts'

/** "Paket penghargaan…" for a body or a region; `head`: among the buttons beside a title. */
export function AwardButton({ target, head = false }: { target: Target; head?: boolean }) {
  const [open, setOpen] = useState(false)
  const icon = <IconPackage size="1rem" aria-hidden />
  const set = useAward((state) => state.set)
  const begin = (): void => {
    set({ made: null })
    setOpen(true)
  }
  return (
    <>
      {head ? (
        <HeadButton icon={icon} label={texts.button} onClick={begin} />
      ) : (
        <Button variant="default" size="xs" leftSection={icon} onClick={begin}>
          {texts.button}
        </Button>
      )}
      {open && (
        <AwardDialog
          target={target}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
