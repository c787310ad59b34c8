import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { SafetyPage } from '../../app/SafetyPage'
import { useCall } from '../../client/queries'
import { packageDropped, packagePicked } from '../../merging/start'
import { useView } from '../../state/view'
import { deviceName } from '../../ui/device'
import { DropZone } from '../../ui/DropZone'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, CopyButton, Group, Tabs, Text } from '../../ui/kit'
import { Blocks } from './Blocks'
import { Conflicts } from './Conflicts'
import { Elsewhere } from './Elsewhere'
import { ExportDialog } from './ExportDialog'
import styles from './Laptops.module.css'
import { texts } from './texts'

const tabs = ['conflicts', 'blocks', 'documents'] as const
type Tab = (typeof tabs)[number]

/** Other laptops: packages in and out, what must be decided, who may give which numbers, what they issued. */
export function LaptopsScreen() {
  const { data: conflicts, error } = useCall('conflict.list', {})
  const { data: blocks } = useCall('block.list', {})
  const { focus, set } = useView()
  const [chosen, setChosen] = useState<Tab>('conflicts')
  const tab = tabs.find((name) => name === focus) ?? chosen
  return (
    <DropZone
      invitation={texts.dropHere}
      onFiles={([file]) => {
        if (file) void packageDropped(file)
      }}
    >
      <SafetyPage
        about={texts.about}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileExport size="1rem" aria-hidden />}
              onClick={() => {
                set({ focus: 'export' })
              }}
            >
              {texts.export}
            </Button>
            <Button leftSection={<IconFileImport size="1rem" aria-hidden />} onClick={() => void packagePicked()}>
              {texts.import}
            </Button>
          </>
        }
      >
        {error && <ErrorNote error={error} />}
        {conflicts && blocks && (
          <Tabs
            value={tab}
            onChange={(value) => {
              setChosen(tabs.find((name) => name === value) ?? 'conflicts')
              set({ focus: null })
            }}
            className={styles.tabs ?? ''}
            keepMounted={false}
          >
            <div className={styles.tabLine}>
              <Tabs.List className={styles.tabList ?? ''}>
                <Tabs.Tab value="conflicts">{texts.tabs.conflicts(conflicts.length)}</Tabs.Tab>
                <Tabs.Tab value="blocks">{texts.tabs.blocks}</Tabs.Tab>
                <Tabs.Tab value="documents">{texts.tabs.documents}</Tabs.Tab>
              </Tabs.List>
              <Group className={styles.code ?? ''} gap="xs">
                <Text size="xs" c="dimmed" title={blocks.device}>
                  {texts.thisLaptop(deviceName(blocks.device, false).replace('laptop ', ''))}
                </Text>
                <CopyButton value={blocks.device}>
                  {({ copied, copy }) => (
                    <Button variant="subtle" size="compact-xs" onClick={copy}>
                      {copied ? texts.copied : texts.copyCode}
                    </Button>
                  )}
                </CopyButton>
              </Group>
            </div>
            <Tabs.Panel value="conflicts" className={styles.panelFill ?? ''}>
              <Conflicts conflicts={conflicts} />
            </Tabs.Panel>
            <Tabs.Panel value="blocks" className={styles.panelFill ?? ''}>
              <Blocks view={blocks} />
            </Tabs.Panel>
            <Tabs.Panel value="documents" className={styles.panelFill ?? ''}>
              <Elsewhere />
            </Tabs.Panel>
          </Tabs>
        )}
        <ExportDialog
          opened={focus === 'export'}
          onClose={() => {
            set({ focus: null })
          }}
        />
      </SafetyPage>
    </DropZone>
  )
}
