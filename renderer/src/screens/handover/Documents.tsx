import type { HandoverSuggestion } from '../../../../shared/register-views'
import { Checkbox, Text } from '../../ui/kit'
import { texts as issueTexts } from '../issue/texts'
import styles from './Handover.module.css'
import { texts } from './texts'

type Offered = HandoverSuggestion['documents'][number]
interface Props {
  documents: readonly Offered[]
  isTicked: (document: Offered) => boolean
  onTick: (id: string, on: boolean) => void
}

/** What can be handed over: a box each. */
export function Documents({ documents, isTicked, onTick }: Props) {
  return (
    <fieldset className={styles.documents}>
      <legend>{texts.form.what}</legend>
      {documents.length === 0 && <Text c="dimmed">{texts.form.nothing}</Text>}
      {documents.map((document) => (
        <Checkbox
          key={document.id}
          label={`${issueTexts.kindOf[document.kind]} ${document.subject}`}
          description={[document.number, document.delivered ? texts.form.again : ''].filter(Boolean).join(' · ')}
          checked={isTicked(document)}
          onChange={(event) => {
            onTick(document.id, event.currentTarget.checked)
          }}
        />
      ))}
    </fieldset>
  )
}
