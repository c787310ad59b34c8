import { useState, type SubmitEvent } from 'react'
import { type DocumentKind, documentKinds } from '../../../../shared/domain/snapshot'
import type { NumbersView } from '../../../../shared/register-views'
import { act } from '../../client/act'
import { Button, Select, Textarea, TextInput } from '../../ui/kit'
import { byFoldedName, keepEnter } from '../../ui/search'
import { texts as issueTexts } from '../issue/texts'
import styles from './Numbers.module.css'
import { texts } from './numberTexts'

const words = texts.elsewhere
const any = 'any'

/** Numbers pasted, one a line, for the next documents of a kind or for one recipient. */
export function OutsideForm({ view, year }: { view: NumbersView; year: number }) {
  const [numbers, setNumbers] = useState('')
  const [kind, setKind] = useState<DocumentKind>('certificate')
  const [subject, setSubject] = useState(any)
  const [source, setSource] = useState('SRIKANDI')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (numbers.trim() === '') {
      setProblem(words.missing)
      return
    }
    const subjectKey = subject === any ? null : subject
    const lines = numbers.split('\n').filter((line) => line.trim() !== '').length
    const input = { year, kind, numbers, subjectKey, source: source.trim() }
    const answer = await act('outside.add', input, words.done(lines), setProblem)
    if (!answer) return
    const { refused } = answer.value
    // What was taken goes; what was not stays to be mended.
    setNumbers(refused.map(({ number }) => number).join('\n'))
    setProblem(
      refused.length === 0
        ? null
        : [words.refused(refused.length), ...refused.map(({ number, reason }) => `${number}: ${reason}`)].join('\n'),
    )
  }
  const subjects = view.subjects.filter((one) => one.kind === kind)
  return (
    <form className={styles.form} aria-label={words.title} noValidate onSubmit={(event) => void submit(event)}>
      <Textarea
        label={words.numbers}
        placeholder={words.placeholder}
        autosize
        minRows={3}
        maxRows={8}
        value={numbers}
        error={problem}
        errorProps={{ role: 'alert', style: { whiteSpace: 'pre-wrap' } }}
        onChange={(event) => {
          setNumbers(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <div className={styles.fields}>
        <Select
          w="9.5rem"
          label={words.kind}
          data={documentKinds.map((one) => ({ value: one, label: issueTexts.kindOf[one] }))}
          value={kind}
          onChange={(value) => {
            setKind(documentKinds.find((one) => one === value) ?? kind)
            setSubject(any)
          }}
        />
        <TextInput
          w="8rem"
          label={words.source}
          maxLength={80}
          value={source}
          onChange={(event) => {
            setSource(event.currentTarget.value)
          }}
        />
        <Select
          className={styles.grow ?? ''}
          label={words.subject}
          searchable
          selectFirstOptionOnChange
          limit={100}
          filter={byFoldedName}
          data={[
            { value: any, label: words.anySubject },
            ...subjects.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={subject}
          onKeyDown={keepEnter}
          onChange={(value) => {
            setSubject(value ?? any)
          }}
        />
      </div>
      <Button type="submit" w="fit-content">
        {words.save}
      </Button>
    </form>
  )
}
