import { IconFileExport, IconFileImport, IconFileSpreadsheet } from '@tabler/icons-react'
import { HeadButton } from '../ui/HeadButton'
import { Menu } from '../ui/kit'
import { readPicked } from './start'
import { useWorkbooks } from './state'
import { texts } from './texts'

/** Entry by Excel: out and back. `place`: the body or province at hand. */
export const WorkbookMenu = ({ year, place }: { year: number; place: string | null }) => (
  <Menu position="bottom-end" withinPortal>
    <Menu.Target>
      <HeadButton icon={<IconFileSpreadsheet size="1rem" aria-hidden />} label={texts.menu} />
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item
        leftSection={<IconFileExport size="1rem" aria-hidden />}
        onClick={() => {
          useWorkbooks.getState().show({ stage: 'export', year, place })
        }}
      >
        {texts.toExport}
      </Menu.Item>
      <Menu.Item leftSection={<IconFileImport size="1rem" aria-hidden />} onClick={() => void readPicked(year)}>
        {texts.toRead}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)
