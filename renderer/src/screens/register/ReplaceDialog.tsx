import { useState } from 'react'
import type { RegisterRow } from '../../../../shared/register-views'
import { Text, Textarea } from '../../ui/kit'
import { SignDialog } from '../issue/SignDialog'
import { documentTitle } from './columns'
import { replaceDocument } from './replace'
import { useRegister } from './state'
import { texts } from './texts'

const words = texts.replace

/** Makes a new document of the data as they are now, in the place of one in force. */
export function ReplaceDialog({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const set = useRegister((state) => state.set)
  const [reason, setReason] = useState('')
  const run = async (): Promise<string | null> => {
    const answer = await replaceDocument(row, reason.trim())
    if ('problem' in answer) return answer.problem
    onClose()
    set({ active: answer.id, goTo: { row: answer.id, column: 'number' } })
    return null
  }
  return (
    <SignDialog
      title={words.title(row.number)}
      words={{ ...words, cancel: texts.step.cancel }}
      about={
        <>
          <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
            {documentTitle(row)}
          </Text>
          <Text>{words.about}</Text>
        </>
      }
      check={() => (reason.trim() === '' ? words.missing : null)}
      run={run}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={words.reason}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={300}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
        }}
      />
    </SignDialog>
  )
}
