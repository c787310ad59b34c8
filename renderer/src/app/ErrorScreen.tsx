import { focusFirst } from '../ui/focus'
import { useBug } from '../state/bug'
import { Button, CopyButton, Group, Stack, Text, Title } from '../ui/kit'
import { runCommand } from './commands'
import styles from './App.module.css'
import { texts } from './texts'

/** The one screen for bugs: what to report, and the way on. */
export function ErrorScreen({ onContinue }: { onContinue?: () => void }) {
  const { bug, show } = useBug()
  if (!bug) return null
  const details = [bug.message, ...(bug.details ?? [])].join('\n')
  return (
    <div className={styles.error} role="alertdialog" aria-labelledby="bug-title" aria-modal>
      <Stack className={styles.errorBody ?? ''}>
        <Title order={1} size="h2" id="bug-title">
          {texts.bugTitle}
        </Title>
        <Text>{texts.bugText}</Text>
        <section aria-label={texts.bugDetails}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long details scroll by keyboard too */}
          <pre className={styles.details} tabIndex={0}>
            {details}
          </pre>
        </section>
        <Group>
          <Button
            ref={focusFirst}
            onClick={() => {
              show(null)
              onContinue?.()
            }}
          >
            {texts.bugContinue}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              runCommand('help.problem')
            }}
          >
            {texts.bugReport}
          </Button>
          <CopyButton value={details}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? texts.bugCopied : texts.bugCopy}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </div>
  )
}
