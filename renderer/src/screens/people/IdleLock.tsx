import { lockedText, useLock } from '../../state/locked'
import { usePrefs } from '../../state/prefs'
import { Select } from '../../ui/kit'
import { texts } from './texts'

const words = texts.idle
const offered = [0, 1, 5, 10, 15, 30, 60] as const

/** After how many minutes without input the window locks. */
export function IdleLock() {
  const { lockAfter, set } = usePrefs()
  const lock = useLock('lockAfter')
  const minutes = [...new Set([...offered, lockAfter])].toSorted((a, b) => a - b)
  return (
    <Select
      w="18rem"
      label={words.label}
      disabled={lock !== null}
      description={lock === null ? words.about : lockedText(lock)}
      data={minutes.map((count) => ({ value: String(count), label: count === 0 ? words.never : words.minutes(count) }))}
      value={String(lockAfter)}
      onChange={(value) => {
        if (value !== null) set({ lockAfter: Number(value) })
      }}
    />
  )
}
