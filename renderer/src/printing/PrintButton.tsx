import { IconPrinter } from '@tabler/icons-react'
import { Button } from '../ui/kit'
import { openPrinting } from './state'
import { texts } from './texts'

/** Opens the print dialog for these documents, in this order. */
export const PrintButton = ({ ids }: { ids: readonly string[] }) => (
  <Button
    variant="default"
    size="compact-sm"
    leftSection={<IconPrinter size="1rem" aria-hidden />}
    disabled={ids.length === 0}
    onClick={() => {
      openPrinting(ids)
    }}
  >
    {texts.button}
  </Button>
)
