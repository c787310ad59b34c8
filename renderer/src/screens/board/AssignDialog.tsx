import { useState, type SubmitEvent } from 'react'
import type { BoardRow } from '../../../../shared/entry-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { useView } from '../../state/view'
import { DayInput } from '../../ui/DayInput'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '../../ui/kit'
import { byFoldedName, keepEnter } from '../../ui/search'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { useBoard } from './state'
import { texts } from './texts'

const words = texts.assigning
const keep = 'keep'
const nobody = 'nobody'

/** The value all have, or undefined. */
const common = <T,>(values: readonly T[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined

function AssignForm({ year, bodies, onDone }: { year: number; bodies: readonly BoardRow[]; onDone: () => void }) {
  useReturnFocus()
  const { data: persons, error } = useCall('person.list', {})
  const go = useView((view) => view.go)
  const oldPerson = common(bodies.map(({ person: one }) => one?.id ?? nobody))
  const oldDue = common(bodies.map(({ due: one }) => one))
  const [person, setPerson] = useState(oldPerson ?? keep)
  const [due, setDue] = useState(oldDue ?? null)
  const [noDue, setNoDue] = useState(oldDue === null)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wantedDue = noDue ? null : (due ?? undefined)
    const input = {
      year,
      codes: bodies.map(({ code }) => code),
      ...(person === keep || person === oldPerson ? {} : { person: person === nobody ? null : person }),
      ...(wantedDue === undefined || wantedDue === oldDue ? {} : { due: wantedDue }),
    }
    if (!('person' in input) && !('due' in input)) onDone()
    else if (await act('work.assign', input, words.done(bodies.length), setProblem)) onDone()
  }
  if (error) return <ErrorNote error={error} />
  if (!persons) return null
  const names = persons.filter(({ active, id }) => active || id === oldPerson)
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {bodies.length > 1 && <Text>{words.about}</Text>}
        {persons.length === 0 ? (
          <Group justify="space-between" wrap="nowrap">
            <Text c="dimmed">{words.nobodyYet}</Text>
            <Button
              variant="subtle"
              onClick={() => {
                onDone()
                go('people')
              }}
            >
              {words.toPeople}
            </Button>
          </Group>
        ) : (
          <Select
            label={words.person}
            data-autofocus
            openOnFocus={false}
            // What is typed takes the place of the name that stands there.
            onFocus={(event) => {
              event.currentTarget.select()
            }}
            searchable
            selectFirstOptionOnChange
            filter={byFoldedName}
            onKeyDown={keepEnter}
            data={[
              ...(oldPerson === undefined ? [{ value: keep, label: words.keep }] : []),
              { value: nobody, label: words.nobody },
              ...names.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={person}
            onChange={(value) => {
              setPerson(value ?? keep)
              setProblem(null)
            }}
          />
        )}
        <DayInput
          label={words.due}
          value={noDue ? null : due}
          placeholder={oldDue === undefined && !noDue ? words.different : undefined}
          onChange={(day) => {
            setDue(day)
            setNoDue(day === null && oldDue !== undefined)
            setProblem(null)
          }}
        />
        <Checkbox
          label={words.noDue}
          checked={noDue}
          onChange={(event) => {
            setNoDue(event.currentTarget.checked)
          }}
        />
        {problem !== null && (
          <Text c="var(--error)" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Who has bodies in hand, and until when. */
export function AssignDialog({ year }: { year: number }) {
  const { assigning, set } = useBoard()
  const close = (): void => {
    set({ assigning: null })
  }
  const [first] = assigning ?? []
  if (!assigning || !first) return null
  const who = assigning.length === 1 ? first.name : words.many(assigning.length)
  return (
    <Modal
      opened
      onClose={close}
      title={<Text fw={600}>{words.title(who)}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <AssignForm year={year} bodies={assigning} onDone={close} />
    </Modal>
  )
}
