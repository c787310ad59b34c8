import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { showDone } from '../../app/notices'
import { call } from '../../client/call'
import { Button, Menu } from '../../ui/kit'
import { told } from '../../ui/told'
import { texts } from './texts'
import type { Filter } from './useJournal'

const formats = ['xlsx', 'csv'] as const

/** What the filter shows, as a file. */
export function ExportMenu({ filter }: { filter: Filter }) {
  const save = (format: (typeof formats)[number]): Promise<void> =>
    told(async () => {
      const saved = await call('journal.export', { filter, format })
      if (saved) showDone(texts.exported(saved.name, saved.lines))
    })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size="1rem" aria-hidden />}
          rightSection={<IconChevronDown size="1rem" aria-hidden />}
        >
          {texts.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {texts.exportAs[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
