import { useState, type SubmitEvent } from 'react'
import type { InstrumentRow } from '../../../../shared/entry-views'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { Autocomplete, Button, Group, Modal, Select, Stack, Text, TextInput } from '../../ui/kit'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { derive, nameOf } from './actions'
import { schemeChoices } from './schemes'
import { useInstrument } from './state'
import { texts } from './texts'

const words = texts.derive

function DeriveForm({ from, onDone }: { from: InstrumentRow; onDone: () => void }) {
  useReturnFocus()
  const { year } = useScope()
  const { data: uses } = useCall('instrument.uses', { year })
  const [title, setTitle] = useState(from.title)
  const [scheme, setScheme] = useState(from.scheme)
  const [unitType, setUnitType] = useState(from.unitType)
  const [problem, setProblem] = useState<string | null>(null)
  const types = uses?.rows.flatMap(({ unitType: type }) => (type === '' ? [] : [type])) ?? []
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wanted = title.trim()
    if (wanted === '') setProblem(words.missing)
    else if (await derive(from.id, { title: wanted, scheme, unitType: unitType.trim() }, setProblem)) onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Text c="dimmed">{words.about(nameOf(from))}</Text>
        <TextInput
          label={words.name}
          data-autofocus
          required
          maxLength={200}
          value={title}
          error={problem}
          onChange={(event) => {
            setTitle(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Select
          label={words.scheme}
          description={words.schemeHint}
          allowDeselect={false}
          data={schemeChoices}
          value={scheme}
          onChange={(value) => {
            setScheme(value ?? scheme)
          }}
        />
        <Autocomplete
          label={words.type}
          description={words.typeHint}
          data={types}
          maxLength={100}
          value={unitType}
          onChange={setUnitType}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.make}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Makes a new version of the chosen one, or a copy of it for another unit type. */
export function DeriveDialog() {
  const { deriving, set } = useInstrument()
  const { data: versions } = useCall('instrument.list', {})
  const from = versions?.find(({ id }) => id === deriving)
  const close = (): void => {
    set({ deriving: null })
  }
  return (
    <Modal
      opened={from !== undefined}
      onClose={close}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
      returnFocus={false}
    >
      {from && <DeriveForm from={from} onDone={close} />}
    </Modal>
  )
}
