import { useState } from 'react'
import { longDay } from '../../../../shared/domain/dates'
import { Text, TextInput } from '../../ui/kit'
import { SignDialog } from '../issue/SignDialog'
import type { Line } from './lines'
import { issueMinutes } from './minutes'
import { texts } from './texts'

const words = texts.minutesDialog
interface Props {
  line: Line
  year: number
  onClose: () => void
  /** Id and number of what was issued. */
  onMade: (made: { id: string; number: string }) => void
}

/** Issues the minutes of the newest handover, in the place of those in force when there are any. */
export function MinutesDialog({ line, year, onClose, onMade }: Props) {
  const [reason, setReason] = useState('')
  const handover = line.handovers.at(0)
  const run = async (): Promise<string | null> => {
    const answer = await issueMinutes(year, line.code, line.minutes ? reason.trim() : undefined)
    if ('problem' in answer) return answer.problem
    onMade(answer)
    return null
  }
  return (
    <SignDialog
      title={words.title(line.name)}
      words={words}
      about={
        <>
          <Text>{handover ? words.about(longDay(handover.day), handover.place) : words.without}</Text>
          {line.minutes && <Text>{words.replaces(line.minutes.number)}</Text>}
        </>
      }
      check={() => (line.minutes && reason.trim() === '' ? words.missing : null)}
      run={run}
      onClose={onClose}
    >
      {line.minutes && (
        <TextInput
          data-autofocus
          label={words.reason}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        />
      )}
    </SignDialog>
  )
}
