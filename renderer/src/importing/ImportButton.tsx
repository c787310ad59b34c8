import { IconFileImport } from '@tabler/icons-react'
import { shortcuts } from '../../../shared/keys'
import { Button, Tooltip } from '../ui/kit'
import { importPicked } from './start'
import { texts } from './texts'

/** Begins an import of a chosen file, on whatever screen. */
export const ImportButton = ({ variant = 'filled' }: { readonly variant?: 'filled' | 'default' }) => (
  <Tooltip label={shortcuts.import}>
    <Button
      variant={variant}
      leftSection={<IconFileImport size="1rem" aria-hidden />}
      onClick={() => void importPicked()}
    >
      {texts.begin}
    </Button>
  </Tooltip>
)
