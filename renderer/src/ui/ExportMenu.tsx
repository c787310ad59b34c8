import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { Button, Menu } from './kit'
import { told } from './told'

const formats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof formats)[number]

interface Props {
  label: string
  labels: Readonly<Record<TableFormat, string>>
  /** Asks where to save and writes; a refusal is shown. */
  onSave: (format: TableFormat) => Promise<void>
}

/** What a screen shows, as a file of one of the table formats. */
export function ExportMenu({ label, labels, onSave }: Props) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size="1rem" aria-hidden />}
          rightSection={<IconChevronDown size="1rem" aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void told(() => onSave(format))}>
            {labels[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
