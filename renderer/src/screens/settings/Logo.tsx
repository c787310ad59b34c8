import { useState } from 'react'
import { Button, Group, Text } from '../../ui/kit'
import { pickLogo, removeLogo } from './save'
import { Section } from './Section'
import styles from './Settings.module.css'
import { texts } from './texts'

const words = texts.logo

export function Logo({ logo }: { logo: string | null }) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Section name="logo" title={words.title} about={words.about}>
      <Group>
        <div className={styles.logo}>
          {logo ? <img src={logo} alt={words.alt} /> : <Text size="xs">{words.none}</Text>}
        </div>
        <Button
          variant="default"
          onClick={() => {
            setProblem(null)
            void pickLogo(setProblem)
          }}
        >
          {words.pick}
        </Button>
        {logo && (
          <Button variant="subtle" onClick={() => void removeLogo()}>
            {words.remove}
          </Button>
        )}
      </Group>
      {problem && (
        <Text c="red" size="xs" role="alert">
          {problem}
        </Text>
      )}
    </Section>
  )
}
