import { IconFileCheck, IconShieldCheck } from '@tabler/icons-react'
import { showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { DropZone } from '../../ui/DropZone'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Text } from '../../ui/kit'
import { Wait } from '../../ui/Wait'
import { Page } from '../../ui/Page'
import { useVerify } from './state'
import { texts } from './texts'
import { Trust } from './Trust'
import { Verdict } from './Verdict'
import styles from './Verify.module.css'

/** Is this PDF what it says it is? */
export function VerifyScreen() {
  const { checked, busy, check, set } = useVerify()
  const choose = async (): Promise<void> => {
    try {
      const picked = await call('file.pick', { what: 'pdf' })
      if (picked) await check([{ name: picked.name, source: { pick: picked.pick } }])
    } catch (thrown) {
      showError(errorOf(thrown).message)
    }
  }
  return (
    <DropZone
      invitation={texts.dropHere}
      onFiles={(files) => void check(files.map((file) => ({ name: file.name, source: file })))}
    >
      <Page
        title={texts.title}
        about={texts.about}
        tools={<Trust />}
        actions={
          <>
            {checked.length > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  set({ checked: [] })
                }}
              >
                {texts.clear}
              </Button>
            )}
            <Button leftSection={<IconFileCheck size="1rem" aria-hidden />} onClick={() => void choose()}>
              {texts.choose}
            </Button>
          </>
        }
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by keyboard too */}
        <section className={styles.list} aria-label={texts.results} aria-live="polite" tabIndex={0}>
          {busy && <Wait label={texts.checking} />}
          {checked.length === 0 && !busy && (
            <div className={styles.target}>
              <IconShieldCheck size="3rem" stroke={1.3} aria-hidden />
              <Text size="lg" fw={600}>
                {texts.drop}
              </Text>
              <Text c="dimmed">{texts.dropAbout}</Text>
            </div>
          )}
          {checked.map((one) =>
            'file' in one ? (
              <Verdict key={one.key} file={one.file} />
            ) : (
              <section key={one.key} aria-label={one.name}>
                <ErrorNote error={one.error}>
                  <Text size="xs">{one.name}</Text>
                </ErrorNote>
              </section>
            ),
          )}
        </section>
      </Page>
    </DropZone>
  )
}
