import { partCertainties, type InstrumentDimension } from '../../../../shared/domain/instrument'
import { Select } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { texts } from './texts'

const words = texts.part

/** How sure a part is, and by what. */
export function Origin({
  part: { certainty, source },
  readOnly,
  onChange,
}: {
  part: Pick<InstrumentDimension, 'certainty' | 'source'>
  readOnly: boolean
  onChange: (change: Partial<Pick<InstrumentDimension, 'certainty' | 'source'>>) => void
}) {
  return (
    <>
      <Select
        label={words.certainty}
        allowDeselect={false}
        readOnly={readOnly}
        data={partCertainties.map((one) => ({ value: one, label: words.certainties[one] }))}
        value={certainty}
        onChange={(value) => {
          onChange({ certainty: partCertainties.find((one) => one === value) ?? certainty })
        }}
      />
      <SavedText
        label={words.source}
        readOnly={readOnly}
        maxLength={1000}
        multiline
        value={source}
        onSave={(text) => {
          onChange({ source: text })
        }}
      />
    </>
  )
}
