import { useState, type SubmitEvent } from 'react'
import { documentKinds } from '../../../../shared/domain/snapshot'
import type { NumberScope } from '../../../../shared/register-views'
import { problemOf } from '../../client/act'
import { focusFirst } from '../../ui/focus'
import { Button, NumberInput, Select, Text, TextInput } from '../../ui/kit'
import { texts as issueTexts } from '../issue/texts'
import styles from './Numbers.module.css'
import { texts } from './numberTexts'

const words = texts.hold
const nobody = 'nobody'

/** Keeps running numbers for one kind of document, or out of the program. */
export function HoldForm({ scopes, onClose }: { scopes: readonly NumberScope[]; onClose: () => void }) {
  const [scope, setScope] = useState(scopes[0]?.scope ?? '')
  const [first, setFirst] = useState<number | string>(scopes[0]?.next?.running ?? '')
  const [last, setLast] = useState<number | string>('')
  const [kind, setKind] = useState(nobody)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const [from, to, text] = [Number(first), Number(last), reason.trim()]
    if (from < 1 || to < from || text === '') {
      setProblem(words.incomplete)
      return
    }
    const wanted = {
      scope,
      first: from,
      last: to,
      reason: text,
      kind: documentKinds.find((one) => one === kind) ?? null,
    }
    const wrong = await problemOf('register.hold', wanted, words.done(from, to))
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <form className={styles.form} aria-label={words.title} noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles.fields}>
        {scopes.length > 1 && (
          <Select
            w="12rem"
            label={words.scope}
            data={scopes.map((one) => ({ value: one.scope, label: one.title }))}
            value={scope}
            onChange={(value) => {
              setScope(value ?? scope)
            }}
          />
        )}
        <NumberInput
          ref={focusFirst}
          w="6rem"
          label={words.first}
          min={1}
          allowDecimal={false}
          hideControls
          value={first}
          onChange={setFirst}
        />
        <NumberInput
          w="6rem"
          label={words.last}
          min={1}
          allowDecimal={false}
          hideControls
          value={last}
          onChange={setLast}
        />
        <Select
          w="10rem"
          label={words.kind}
          data={[
            { value: nobody, label: words.nobody },
            ...documentKinds.map((one) => ({ value: one, label: issueTexts.kindOf[one] })),
          ]}
          value={kind}
          onChange={(value) => {
            setKind(value ?? nobody)
          }}
        />
        <TextInput
          className={styles.grow ?? ''}
          label={words.reason}
          placeholder={words.placeholder}
          maxLength={300}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        />
      </div>
      {problem !== null && (
        <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
          {problem}
        </Text>
      )}
      <div className={styles.fields}>
        <Button type="submit">{words.save}</Button>
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}
