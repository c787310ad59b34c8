import { IconTrash } from '@tabler/icons-react'
import type { Settings } from '../../../../shared/views'
import { DayInput } from '../../ui/DayInput'
import { ActionIcon, Tooltip } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { texts } from './texts'

const words = texts.signatories

interface Props {
  place: number
  signatory: Settings['signatories'][number]
  onChange: (signatory: Settings['signatories'][number]) => void
  onRemove: () => void
}

export function SignatoryRow({ place, signatory, onChange, onRemove }: Props) {
  return (
    <tr>
      <td>
        <SavedText
          label={words.row(place, words.name)}
          hideLabel
          value={signatory.name}
          onSave={(name) => {
            onChange({ ...signatory, name })
          }}
        />
      </td>
      <td>
        <SavedText
          label={words.row(place, words.position)}
          hideLabel
          value={signatory.position}
          onSave={(position) => {
            onChange({ ...signatory, position })
          }}
        />
      </td>
      <td>
        <DayInput
          label={words.row(place, words.from)}
          hideLabel
          value={signatory.from}
          onChange={(from) => {
            if (from) onChange({ ...signatory, from })
          }}
        />
      </td>
      <td>
        <DayInput
          label={words.row(place, words.until)}
          hideLabel
          clearable
          placeholder={words.present}
          value={signatory.until}
          onChange={(until) => {
            onChange({ ...signatory, until })
          }}
        />
      </td>
      <td>
        <Tooltip label={words.remove}>
          <ActionIcon aria-label={words.removeOf(signatory.name)} onClick={onRemove}>
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  )
}
