import { useState, type SubmitEvent } from 'react'
import { Button, Group, Modal, Stack, Text, Textarea } from '../ui/kit'
import { useReturnFocus } from '../ui/useReturnFocus'
import { type CellRemark, CellRemarks, type IndicatorName } from './CellRemarks'
import { texts } from './texts'

export interface AskedRemark {
  indicator: string
  text: string
}

interface Props {
  title: string
  about: string
  label: string
  save: string
  /** Said when nothing was written. */
  missing: string
  /** Where given, remarks at these cells can stand in the place of the reason. */
  indicators?: readonly IndicatorName[] | undefined
  onClose: () => void
  /** Gives what is wrong, or null when it was done and the dialog can go. */
  onSave: (reason: string, remarks: AskedRemark[]) => Promise<string | null>
}

const written = (remarks: readonly CellRemark[]): AskedRemark[] =>
  remarks.flatMap(({ indicator, text }) =>
    indicator === null || text.trim() === '' ? [] : [{ indicator, text: text.trim() }],
  )

/** A row without a cell or without a text would be lost without a word. */
const halfWritten = ({ indicator, text }: CellRemark): boolean => (indicator === null) !== (text.trim() === '')

/** Asks for the reason of a step that cannot be taken back, and for remarks at cells where that makes sense. */
export function ReasonDialog({ title, about, label, save, missing, indicators, onClose, onSave }: Props) {
  useReturnFocus()
  const [reason, setReason] = useState('')
  const [cells, setCells] = useState<CellRemark[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [half, setHalf] = useState(false)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const remarks = written(cells)
    setHalf(cells.some(halfWritten))
    if (cells.some(halfWritten)) return
    if (reason.trim() === '' && remarks.length === 0) {
      setProblem(missing)
      return
    }
    const wrong = await onSave(reason.trim(), remarks)
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={indicators ? 'lg' : 'md'}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>{about}</Text>
          <Textarea
            data-autofocus
            required={!indicators}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            label={label}
            value={reason}
            error={problem}
            errorProps={{ role: 'alert', style: { whiteSpace: 'pre-wrap' } }}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setProblem(null)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit()
            }}
          />
          {indicators && (
            <CellRemarks
              indicators={indicators}
              remarks={cells}
              problem={half ? texts.cellHalf : null}
              onChange={(remarks) => {
                setCells(remarks)
                setHalf(false)
                setProblem(null)
              }}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit">{save}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
