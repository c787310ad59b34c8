import { useState, type Ref, type SubmitEvent } from 'react'
import { cleanStates } from '../../../../shared/domain/types'
import type { ConflictSide, ConflictView } from '../../../../shared/views'
import { deviceName } from '../../ui/device'
import { Button, Select, Stack, Text, TextInput, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import type { Choice } from './Conflicts'
import styles from './Laptops.module.css'
import { texts } from './texts'

const words = texts.conflicts

interface SideProps {
  digit: number
  title: string
  side: ConflictSide
  onUse: () => void
}

function Side({ digit, title, side, onUse }: SideProps) {
  return (
    <section className={styles.side} aria-label={title}>
      <div className={styles.words}>
        <Text size="xs" c="dimmed">
          {`${String(digit)} · ${title}`}
        </Text>
        <Text fw={600} className={styles.value ?? ''}>
          {side.text}
        </Text>
        <Text size="xs" c="dimmed">
          {words.by(side.person, deviceName(side.device, side.own), dayAndClock(side.at))}
        </Text>
      </div>
      <Button variant="default" aria-label={words.useOf(side.text)} onClick={onUse}>
        {words.use}
      </Button>
    </section>
  )
}

interface Props {
  conflict: ConflictView
  problem: string | null
  onSettle: (choice: Choice, text: string) => void
  ref: Ref<HTMLElement>
}

/** A value of one's own where the cell has one; what is typed is checked by the service. */
function Other({ conflict: { kind, mine }, problem, onSettle }: Omit<Props, 'ref'>) {
  const [typed, setTyped] = useState(mine.text === 'kosong' ? '' : mine.text)
  if (kind === 'existence' || kind === 'other') return problem && <Text c="var(--error)">{problem}</Text>
  if (kind === 'clean')
    return (
      <Select
        label={words.other}
        error={problem}
        data={cleanStates.map((state) => ({ value: state, label: words.clean[state] }))}
        value={null}
        onChange={(value) => {
          const state = cleanStates.find((known) => known === value)
          if (state) onSettle({ value: state }, words.clean[state])
        }}
      />
    )
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const value = typed.trim()
    onSettle({ value: kind === 'score' && value === '' ? null : value }, value === '' ? 'kosong' : value)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          label={words.other}
          value={typed}
          error={problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
        <Button type="submit" variant="light">
          {words.save}
        </Button>
      </Stack>
    </form>
  )
}

/** All sides of one conflict, with who and when, and another value where there can be one. */
export function Decide({ conflict, problem, onSettle, ref }: Props) {
  const { record, cell, mine, theirs, more, common } = conflict
  return (
    <aside ref={ref} className={styles.panel} aria-label={words.panel}>
      <div>
        <Title order={2} size="h5">
          {cell}
        </Title>
        <Text c="dimmed">{record}</Text>
      </div>
      <Side
        digit={1}
        title={words.mine}
        side={mine}
        onUse={() => {
          onSettle('mine', mine.text)
        }}
      />
      <Side
        digit={2}
        title={words.theirs}
        side={theirs}
        onUse={() => {
          onSettle('theirs', theirs.text)
        }}
      />
      {more.map((side, index) => (
        <Side
          // oxlint-disable-next-line react/no-array-index-key -- its place is what is settled by
          key={index}
          digit={index + 3}
          title={words.theirs}
          side={side}
          onUse={() => {
            onSettle({ more: index }, side.text)
          }}
        />
      ))}
      <div>
        <Text size="xs" c="dimmed">
          {words.common}
        </Text>
        <Text>{common?.text ?? words.commonNone}</Text>
      </div>
      <Other conflict={conflict} problem={problem} onSettle={onSettle} />
    </aside>
  )
}
