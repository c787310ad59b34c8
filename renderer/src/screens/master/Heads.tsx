import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Day } from '../../../../shared/domain/types'
import type { HeadView } from '../../../../shared/entry-views'
import { Button, Text } from '../../ui/kit'
import { AddHead } from './AddHead'
import { HeadRow } from './HeadRow'
import { Section } from './Section'
import { termNotes } from './terms'
import { texts } from './texts'

const words = texts.heads

interface Props {
  subject: string
  heads: readonly HeadView[]
  /** Today. */
  day: Day
  closed: boolean
}

/** Who heads a body or unit, the latest first. */
export function Heads({ subject, heads, day, closed }: Props) {
  const [adding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const notes = termNotes(heads, day)
  return (
    <Section title={words.title}>
      {heads.length === 0 && !adding && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      {heads.length > 0 && !notes.some(({ current }) => current) && (
        <Text size="sm" c="dimmed">
          {words.nobody}
        </Text>
      )}
      {adding ? (
        <AddHead
          subject={subject}
          heads={heads}
          day={day}
          onDone={() => {
            setAdding(false)
            // The button comes back in place of the form.
            setTimeout(() => button.current?.focus(), 0)
          }}
        />
      ) : (
        !closed && (
          <Button
            ref={button}
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => {
              setAdding(true)
            }}
          >
            {words.add}
          </Button>
        )
      )}
      {notes.map((note) => (
        <HeadRow key={note.head.id} note={note} closed={closed} />
      ))}
    </Section>
  )
}
