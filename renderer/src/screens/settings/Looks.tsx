import { IconMinus, IconPlus } from '@tabler/icons-react'
import { lockedText, useLock } from '../../state/locked'
import { stepTextSize, usePrefs } from '../../state/prefs'
import { ActionIcon, Group, SegmentedControl, Text } from '../../ui/kit'
import { Section } from './Section'
import { texts } from './texts'

const words = texts.looks
const themes = ['light', 'dark', 'auto'] as const

export function Looks() {
  const { theme, textSize, set } = usePrefs()
  const themeLock = useLock('theme')
  const sizeLock = useLock('textSize')
  const lock = themeLock ?? sizeLock
  return (
    <Section name="looks" title={words.title}>
      <Group gap="xl">
        <SegmentedControl
          aria-label={words.theme}
          disabled={themeLock !== null}
          data={themes.map((value) => ({ value, label: words.themes[value] }))}
          value={theme}
          onChange={(value) => {
            set({ theme: themes.find((one) => one === value) ?? 'auto' })
          }}
        />
        <Group gap="xs">
          <Text>{words.textSize}</Text>
          <ActionIcon
            variant="default"
            disabled={sizeLock !== null}
            aria-label={words.smaller}
            onClick={() => {
              stepTextSize(-1)
            }}
          >
            <IconMinus size="1rem" aria-hidden />
          </ActionIcon>
          <Text className="figure">{words.percent(textSize)}</Text>
          <ActionIcon
            variant="default"
            disabled={sizeLock !== null}
            aria-label={words.bigger}
            onClick={() => {
              stepTextSize(1)
            }}
          >
            <IconPlus size="1rem" aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {lock !== null && (
        <Text size="xs" c="dimmed">
          {lockedText(lock)}
        </Text>
      )}
    </Section>
  )
}
