import { IconFolderOpen } from '@tabler/icons-react'
import type { AwardPackageReport } from '../../../../shared/register-views'
import { call } from '../../client/call'
import { Alert, Button, Group, Stack, Text } from '../../ui/kit'
import { told } from '../../ui/told'
import styles from './Award.module.css'
import { useAward } from './state'
import { texts } from './texts'

/** What was made, what is wrong with it, and the way to it. */
export function Result({ report, onClose }: { report: AwardPackageReport; onClose: () => void }) {
  const folder = useAward((state) => state.folder)
  const { packages, documents, existing, outdated, readBack, cancelled } = report
  const wrong = readBack?.differences ?? []
  return (
    <Stack>
      {cancelled && <Alert color="yellow">{texts.stopped}</Alert>}
      {wrong.length > 0 && (
        <Alert color="red" title={texts.differs(wrong.length)}>
          {wrong.map(({ document, number, subject, message }) => (
            <div key={document}>{`${number}, ${subject}: ${message}`}</div>
          ))}
        </Alert>
      )}
      {outdated.length > 0 && (
        <Alert color="yellow" title={texts.outdated(outdated.length)}>
          {outdated.map(({ number, subject, reason }) => (
            <div key={number}>{`${number}, ${subject}: ${reason}`}</div>
          ))}
        </Alert>
      )}
      <Text>{texts.made(documents.length, existing.length)}</Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <ul className={styles.made} tabIndex={0}>
        {packages.map(({ code, name, files, numbers }) => (
          <li key={code}>
            {texts.set(name, numbers.length)}
            {packages.length === 1 &&
              files.map((file) => (
                <Text key={file} size="xs" c="dimmed">
                  {file.split(/[\\/]/).at(-1)}
                </Text>
              ))}
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        {folder && packages.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size="1rem" aria-hidden />}
            onClick={() =>
              void told(async () => {
                await call('folder.open', { folder: folder.pick })
              })
            }
          >
            {texts.openFolder}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {texts.close}
        </Button>
      </Group>
    </Stack>
  )
}
