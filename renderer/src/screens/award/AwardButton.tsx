import { IconPackage } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../ui/kit'
import { AwardDialog } from './AwardDialog'
import type { Target } from './state'
import { texts } from './texts'

/** "Paket penghargaan…" for a body or a region. */
export function AwardButton({ target }: { target: Target }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPackage size="1rem" aria-hidden />}
        onClick={() => {
          setOpen(true)
        }}
      >
        {texts.button}
      </Button>
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
