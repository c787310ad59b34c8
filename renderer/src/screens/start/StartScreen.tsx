import { IconBuilding, IconCertificate } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../../app/commands'
import { call } from '../../client/call'
import { queries } from '../../client/queries'
import { useHelp } from '../../help/state'
import { usePrefs } from '../../state/prefs'
import { useView } from '../../state/view'
import { focusFirst } from '../../ui/focus'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Text, Title } from '../../ui/kit'
import styles from './Start.module.css'
import { texts } from './texts'

interface ChoiceProps {
  icon: ReactNode
  words: { title: string; text: string; action: string }
  main: boolean
  busy: boolean
  onChoose: () => void
}

function Choice({ icon, words, main, busy, onChoose }: ChoiceProps) {
  return (
    <section className={styles.choice}>
      <div className={styles.icon} aria-hidden>
        {icon}
      </div>
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <p className={styles.text}>{words.text}</p>
      <Button
        size="sm"
        variant={main ? 'filled' : 'default'}
        loading={busy}
        {...(main && { ref: focusFirst })}
        onClick={onChoose}
      >
        {words.action}
      </Button>
    </section>
  )
}

/** Nothing was ever entered: the sample year, or an empty office. */
export function StartScreen() {
  useCommand('help.page', () => {
    useHelp.getState().openFor('first-steps')
  })
  const [chosen, setChosen] = useState<'sample' | 'empty' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const begin = async (choice: 'sample' | 'empty'): Promise<void> => {
    setChosen(choice)
    setError(null)
    try {
      await call('app.begin', { choice })
      usePrefs.getState().set({ year: null, region: null })
      useView.getState().go(choice === 'sample' ? 'results' : 'year')
      await queries.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
      setChosen(null)
    }
  }
  return (
    <main className={styles.start}>
      <div className={styles.inner}>
        <div>
          <Title order={1}>{texts.title}</Title>
          <Text size="md" mt="xs">
            {texts.about}
          </Text>
        </div>
        {error !== null && <ErrorNote error={error} />}
        <div className={styles.choices}>
          <Choice
            icon={<IconCertificate size="2.5rem" stroke={1.4} />}
            words={texts.sample}
            main
            busy={chosen === 'sample'}
            onChoose={() => void begin('sample')}
          />
          <Choice
            icon={<IconBuilding size="2.5rem" stroke={1.4} />}
            words={texts.empty}
            main={false}
            busy={chosen === 'empty'}
            onChoose={() => void begin('empty')}
          />
        </div>
      </div>
    </main>
  )
}
