import { type SubmitEvent, useState } from 'react'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { Button, Group, Modal, NumberInput, Select, Stack, Text } from '../../ui/kit'
import { byFoldedName } from '../../ui/search'
import { usePlace } from '../entry/usePlace'
import { useReentry } from './state'
import { texts } from './texts'

const words = texts.dialog

function StartForm({ year, onDone }: { year: number; onDone: () => void }) {
  const { place, places } = usePlace()
  const { data: who } = useCall('person.current', {})
  const [code, setCode] = useState(place)
  const [count, setCount] = useState(3)
  const [refused, setRefused] = useState<string | null>(null)
  const start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (code === null) return
    const started = await act('reentry.start', { year, code, count }, words.started, setRefused)
    if (!started) return
    onDone()
    useReentry.getState().set({ open: started.value.id, unit: null })
  }
  return (
    <form onSubmit={(event) => void start(event)} noValidate>
      <Stack>
        <Text size="sm">{words.about}</Text>
        {who?.current && (
          <Text size="sm" fw={600}>
            {words.who(who.current.name)}
          </Text>
        )}
        <Select
          label={words.place}
          searchable
          data-autofocus
          data={places.map(({ code: value, name }) => ({ value, label: name }))}
          value={code}
          filter={byFoldedName}
          error={refused}
          onChange={(value) => {
            setCode(value ?? code)
            setRefused(null)
          }}
        />
        <NumberInput
          label={words.count}
          min={1}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={count}
          onChange={(value) => {
            setCount(Math.max(1, Number(value) || 1))
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.start}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where, and how many units are drawn. */
export function StartDialog({ year }: { year: number }) {
  const { starting, set } = useReentry()
  const close = (): void => {
    set({ starting: false })
  }
  return (
    <Modal
      opened={starting}
      onClose={close}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <StartForm year={year} onDone={close} />
    </Modal>
  )
}
