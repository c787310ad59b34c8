import { IconPrinter } from '@tabler/icons-react'
import type { RegisterRow } from '../../../../shared/register-views'
import { Button, Text } from '../../ui/kit'
import { begin, can, print, toHandover } from './actions'
import styles from './Register.module.css'
import { useRegister } from './state'
import { texts } from './texts'

const words = texts.detail

/** What can be done with all that are chosen; stands in the place of the filters. */
export function SelectionBar({ rows }: { rows: readonly RegisterRow[] }) {
  const set = useRegister((state) => state.set)
  const oneBody = new Set(rows.map(({ code, year }) => `${String(year)} ${code}`)).size === 1
  return (
    <div className={styles.tools} role="toolbar" aria-label={texts.chosen(rows.length)}>
      <Text fw={600} mih="2.25rem" lh="2.25rem">
        {texts.chosen(rows.length)}
      </Text>
      <Button
        px="sm"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        disabled={!rows.some(can.print)}
        onClick={() => {
          print(rows)
        }}
      >
        {words.print}
      </Button>
      <Button
        variant="default"
        px="sm"
        disabled={!rows.some(can.sign)}
        onClick={() => {
          begin('signed', rows)
        }}
      >
        {words.signed}
      </Button>
      <Button
        variant="default"
        px="sm"
        disabled={!rows.some(can.print)}
        onClick={() => {
          begin('printed', rows)
        }}
      >
        {words.printed}
      </Button>
      <Button
        variant="default"
        px="sm"
        disabled={!oneBody || !rows.some(can.force)}
        onClick={() => {
          toHandover(rows)
        }}
      >
        {words.deliver}
      </Button>
      <div className={styles.spacer} />
      <Button
        variant="subtle"
        px="xs"
        onClick={() => {
          set({ chosen: new Set() })
        }}
      >
        {texts.unchoose}
      </Button>
    </div>
  )
}
