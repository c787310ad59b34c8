import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { showDone, showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import type { RankingView } from '../../../../shared/views'
import { Button, Menu } from '../../ui/kit'
import { texts } from './texts'

const formats = ['xlsx', 'csv'] as const

export function ExportMenu({ view }: { view: RankingView }) {
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    const { year, region, group, ties } = view
    try {
      const saved = await call('ranking.export', { year, region, group, ties, format })
      if (saved) showDone(texts.exported(saved.name))
    } catch (thrown) {
      const { code, message } = errorOf(thrown)
      if (code !== 'bug') showError(message)
    }
  }
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
