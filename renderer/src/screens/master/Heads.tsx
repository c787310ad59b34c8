import type { Day } from '../../../../shared/domain/types'
import type { HeadView } from '../../../../shared/entry-views'
import { Text } from '../../ui/kit'
import { Adder } from './Adder'
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
  const notes = termNotes(heads, day)
  return (
    <Section title={words.title}>
      {heads.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      {heads.length > 0 && !notes.some(({ current }) => current) && (
        <Text size="sm" c="dimmed">
          {words.nobody}
        </Text>
      )}
      {!closed && (
        <Adder label={words.add}>
          {(onDone) => <AddHead subject={subject} heads={heads} day={day} onDone={onDone} />}
        </Adder>
      )}
      {notes.map((note) => (
        <HeadRow key={note.head.id} note={note} closed={closed} />
      ))}
    </Section>
  )
}
