import { ErrorNote } from '../ui/ErrorNote'
import { focusFirst } from '../ui/focus'
import { Button, Title } from '../ui/kit'
import styles from './App.module.css'
import { texts } from './texts'

/** Instead of everything else while it cannot be told whether the data is whole: what stands in the way, and another try. */
export function HeldScreen({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  return (
    <main className={styles.held}>
      <Title order={1} size="h2" mb="md">
        {texts.held}
      </Title>
      <ErrorNote error={error} />
      <Button ref={focusFirst} mt="md" onClick={onAgain}>
        {texts.again}
      </Button>
    </main>
  )
}
