import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import type { JournalView } from '../../../../shared/views'
import { useCommand } from '../../app/commands'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { DayInput } from '../../ui/DayInput'
import { Button, Select, TextInput } from '../../ui/kit'
import { byFoldedName } from '../../ui/search'
import styles from './Journal.module.css'
import { useJournalView, type Wanted } from './state'
import { texts } from './texts'

const words = texts.filters

interface ChoiceProps {
  name: 'person' | 'kind' | 'table' | 'body'
  data: { value: string; label: string }[]
}

function Choice({ name, data }: ChoiceProps) {
  const { wanted, filter } = useJournalView()
  return (
    <Select
      w="9rem"
      aria-label={words[name]}
      placeholder={words[name]}
      clearable
      searchable
      limit={100}
      filter={byFoldedName}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
      clearButtonProps={{ 'aria-label': `${words.clear}: ${words[name]}` }}
      data={data}
      value={wanted[name] ?? null}
      onChange={(value) => {
        filter({ [name]: value ?? undefined })
      }}
    />
  )
}

const days = ['from', 'until'] as const satisfies (keyof Wanted)[]

export function Filters({ view }: { view: JournalView }) {
  const { wanted, filter, clear } = useJournalView()
  const { year } = useScope()
  const { data: results } = useCall('result.list', { year, region: 'ID' })
  const field = useRef<HTMLInputElement>(null)
  useCommand('find', () => {
    field.current?.select()
  })
  const used = Object.values(wanted).some((value) => value !== undefined && value !== '')
  return (
    <search className={styles.filters} aria-label={words.label}>
      <TextInput
        ref={field}
        w="10rem"
        leftSection={<IconSearch size="1rem" aria-hidden />}
        aria-label={words.text}
        placeholder={words.text}
        value={wanted.text ?? ''}
        onChange={(event) => {
          filter({ text: event.currentTarget.value })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') filter({ text: '' })
        }}
      />
      <Choice name="person" data={view.people.map((person) => ({ value: person, label: person }))} />
      <Choice name="kind" data={view.kinds.map(({ kind, text }) => ({ value: kind, label: text }))} />
      <Choice name="table" data={view.tables.map(({ table, text }) => ({ value: table, label: text }))} />
      <Choice name="body" data={(results?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      {days.map((name) => (
        <DayInput
          key={name}
          label={words[name]}
          hideLabel
          clearable
          width="9rem"
          placeholder={words[name]}
          value={wanted[name] ?? null}
          onChange={(day) => {
            filter({ [name]: day ?? undefined })
          }}
        />
      ))}
      {used && (
        <Button variant="subtle" onClick={clear}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}
