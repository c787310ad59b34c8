import { cleanStates } from '../../../../shared/domain/types'
import { Button, Group, Text } from '../../ui/kit'
import { cleanWord } from '../../ui/words'
import { setClean } from './actions'
import type { Line } from './arrange'
import styles from './Results.module.css'
import { useResults } from './state'
import { texts } from './texts'

/** What can be done with the selected lines; stands in the place of the filters. */
export function SelectionBar({ lines, year }: { lines: Line[]; year: number }) {
  const set = useResults((state) => state.set)
  return (
    <Group gap="xs" w="100%" h="2.25rem" role="toolbar" aria-label={texts.selected(lines.length)}>
      <Text fw={600}>{texts.selected(lines.length)}</Text>
      <Text c="dimmed">{texts.clean}</Text>
      <Button.Group>
        {cleanStates.map((clean) => (
          <Button key={clean} variant="default" onClick={() => void setClean(year, lines, clean)}>
            {cleanWord[clean]}
          </Button>
        ))}
      </Button.Group>
      <div className={styles.spacer} />
      <Button
        variant="subtle"
        onClick={() => {
          set({ selected: new Set() })
        }}
      >
        {texts.unselect}
      </Button>
    </Group>
  )
}
