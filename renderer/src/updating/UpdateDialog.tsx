import { Expected } from '../../../shared/errors'
import type { InstallerView } from '../../../shared/update-views'
import { focusFirst } from '../ui/focus'
import { ErrorNote } from '../ui/ErrorNote'
import { Alert, Button, Group, Loader, Modal, Stack, Text } from '../ui/kit'
import { startInstaller } from './start'
import { useUpdating } from './state'
import { texts } from './texts'
import styles from './Updating.module.css'

const signatureText = ({ signature: { state, signer } }: InstallerView): string =>
  signer === null ? texts.signatures[state] : texts.signedBy(texts.signatures[state], signer)

/** What the file is, and what speaks against starting it. */
function Judged({ installer }: { installer: InstallerView }) {
  const { age, checksum, signature } = installer
  const damaged = checksum === 'differs' || signature.state === 'invalid'
  const proved = checksum === 'matches' || signature.state === 'valid'
  return (
    <Stack gap="sm">
      <dl className={styles.facts}>
        <dt>{texts.version}</dt>
        <dd>{texts.versions(installer)}</dd>
        <dt>{texts.signature}</dt>
        <dd>{signatureText(installer)}</dd>
        <dt>{texts.checksum}</dt>
        <dd>{texts.checksums[checksum]}</dd>
        <dt>{texts.sha256}</dt>
        <dd className={styles.hash}>{installer.sha256}</dd>
      </dl>
      {damaged && <Alert color="red" variant="light" role="alert" title={texts.damaged} />}
      {!damaged && !proved && (
        <Alert color="yellow" variant="light">
          {texts.unproved}
        </Alert>
      )}
      {texts.ages[age] !== '' && <Text>{texts.ages[age]}</Text>}
      {!damaged && age !== 'older' && <Text c="dimmed">{texts.backup}</Text>}
    </Stack>
  )
}

/** An installer from a stick or a share: looked at, judged, started after a copy of the data. */
export function UpdateDialog() {
  const { now, set } = useUpdating()
  const busy = now?.stage === 'looking' || now?.stage === 'starting'
  const close = (): void => {
    if (!busy) set(null)
  }
  const refused =
    now?.stage === 'judged' &&
    (now.installer.checksum === 'differs' ||
      now.installer.signature.state === 'invalid' ||
      now.installer.age === 'older')
  return (
    <Modal
      opened={now !== null}
      onClose={close}
      size="lg"
      title={<Text fw={600}>{now && (now.name === '' ? texts.title : `${texts.title}: ${now.name}`)}</Text>}
      withCloseButton={!busy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {busy && (
        <Group gap="sm" component="output">
          <Loader size="sm" aria-hidden />
          <Text>{now.stage === 'looking' ? texts.looking : texts.starting}</Text>
        </Group>
      )}
      {now?.stage === 'failed' && <ErrorNote error={new Expected(now.error.code, now.error.message, now.error)} />}
      {now?.stage === 'judged' && (
        <>
          <Judged installer={now.installer} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              {texts.cancel}
            </Button>
            {!refused && (
              <Button ref={focusFirst} onClick={() => void startInstaller(now.pick, now.installer)}>
                {texts.start}
              </Button>
            )}
          </Group>
        </>
      )}
    </Modal>
  )
}
