import { useState } from 'react'
import { useCall } from '../client/queries'
import { useScope } from '../state/scope'
import { Button, Group, Radio, Select, Stack, Text } from '../ui/kit'
import { byFoldedName } from '../ui/search'
import { exportBooks } from './start'
import { texts } from './texts'

type Of = 'place' | 'person' | 'all'

/** For whom workbooks are made, and in which form. */
export function ExportForm({ year, place, onCancel }: { year: number; place: string | null; onCancel: () => void }) {
  const { region } = useScope()
  const { data: board } = useCall('work.board', { year, region })
  const rows = (board?.rows ?? []).filter(({ units }) => units.length > 0)
  const persons = [...new Map(rows.flatMap(({ person }) => (person ? [[person.id, person.name] as const] : [])))]
  const [of, setOf] = useState<Of>('place')
  const [chosen, setChosen] = useState<string | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const [together, setTogether] = useState(false)
  const body = chosen ?? rows.find(({ code }) => code === place)?.code ?? rows[0]?.code ?? null
  const who = person ?? persons[0]?.[0] ?? null
  const codes = rows
    .filter((row) => of === 'all' || (of === 'place' ? row.code === body : row.person?.id === who))
    .map(({ code }) => code)
  const bodiesOf = (id: string): number => rows.filter((row) => row.person?.id === id).length
  return (
    <Stack gap="md">
      <Text size="sm">{texts.exportAbout}</Text>
      <Radio.Group
        label={texts.of}
        value={of}
        onChange={(value) => {
          setOf(value)
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="place" label={texts.ofPlace} data-autofocus />
          {of === 'place' && (
            <Select
              aria-label={texts.place}
              ml="xl"
              searchable
              selectFirstOptionOnChange
              data={rows.map(({ code, name }) => ({ value: code, label: name }))}
              value={body}
              filter={byFoldedName}
              onChange={setChosen}
            />
          )}
          <Radio
            value="person"
            label={texts.ofPerson}
            disabled={persons.length === 0}
            description={persons.length === 0 ? texts.noPersons : undefined}
          />
          {of === 'person' && (
            <Select
              aria-label={texts.person}
              ml="xl"
              data={persons.map(([id, name]) => ({ value: id, label: texts.personBodies(name, bodiesOf(id)) }))}
              value={who}
              onChange={setPerson}
            />
          )}
          <Radio value="all" label={texts.ofAll(board?.regionName ?? '', rows.length)} />
        </Stack>
      </Radio.Group>
      {codes.length > 1 && (
        <Radio.Group
          label={texts.form}
          value={together ? 'together' : 'separate'}
          onChange={(value) => {
            setTogether(value === 'together')
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="separate" label={texts.separate} />
            <Radio value="together" label={texts.together} />
          </Stack>
        </Radio.Group>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Button disabled={codes.length === 0} onClick={() => void exportBooks({ year, codes, together })}>
          {texts.export(codes.length)}
        </Button>
      </Group>
    </Stack>
  )
}
