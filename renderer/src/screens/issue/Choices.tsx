import { DayInput } from '../../ui/DayInput'
import { Group, SegmentedControl, Text, TextInput } from '../../ui/kit'
import { FolderChoice } from './FolderChoice'
import { kinds, useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

/** Kind, day and place. */
export function Choices({ issuing: { plan } }: { issuing: Issuing }) {
  const { kind, date, place, set } = useIssue()
  return (
    <Group gap="sm" align="center" w="100%">
      <SegmentedControl
        aria-label={texts.kind}
        size="sm"
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={kind}
        onChange={(value) => {
          set({ kind: kinds.find((one) => one === value) ?? 'all', shown: null })
        }}
      />
      <Group gap="xs" wrap="nowrap">
        <Text size="xs">{texts.date}</Text>
        <DayInput
          label={texts.date}
          hideLabel
          width="10.5rem"
          value={date ?? plan?.date ?? null}
          onChange={(value) => {
            set({ date: value })
          }}
        />
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs">{texts.place}</Text>
        <TextInput
          aria-label={texts.place}
          w="9rem"
          maxLength={100}
          value={place ?? plan?.place ?? ''}
          onChange={(event) => {
            set({ place: event.currentTarget.value })
          }}
        />
      </Group>
      <FolderChoice />
    </Group>
  )
}
