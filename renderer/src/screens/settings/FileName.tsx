import { useState } from 'react'
import { defaultFileName, fileWords } from '../../../../shared/domain/file-name'
import { problemOf } from '../../client/act'
import { useCall } from '../../client/queries'
import { Button, Group, Text, TextInput } from '../../ui/kit'
import { none } from '../../ui/words'
import { Section } from './Section'
import { texts } from './texts'

const words = texts.fileName
const about = words.about(fileWords.map((word) => `{${word}}`).join(', '))

/** By which rule files of documents are named, with what a file would be called while it is typed. */
export function FileName() {
  const { data: kept } = useCall('fileName.get', {})
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const pattern = kept?.pattern ?? ''
  const shown = typed ?? pattern
  const wanted = shown.trim()
  const { data: tried } = useCall('fileName.try', { pattern: wanted }, { keep: true, enabled: kept !== undefined })
  const save = async (next: string): Promise<void> => {
    const wrong = await problemOf('fileName.save', { pattern: next }, texts.saved(words.label.toLowerCase()))
    setProblem(wrong)
    if (wrong === null) setTyped(null)
  }
  const commit = async (): Promise<void> => {
    if (typed === null) return
    if (wanted === pattern) setTyped(null)
    // What was tried may be the letter before: the service judges what is saved.
    else await save(wanted)
  }
  return (
    <Section name="fileName" title={words.title} about={about}>
      <div>
        <TextInput
          label={words.label}
          data-field="fileName"
          maxLength={160}
          value={shown}
          error={tried && !tried.ok ? tried.problem : problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
          }}
          onBlur={() => void commit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void commit()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
        <Text size="xs" mt={4}>
          {words.example}: <strong>{tried?.ok ? `${tried.example}.pdf` : none}</strong>
        </Text>
      </div>
      {pattern !== '' && pattern !== defaultFileName && (
        <Group>
          <Button variant="default" size="xs" onClick={() => void save(defaultFileName)}>
            {words.standard}
          </Button>
        </Group>
      )}
    </Section>
  )
}
