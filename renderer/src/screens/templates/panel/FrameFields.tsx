import { frameStyles } from '../../../../../shared/templates/model'
import { Select } from '../../../ui/kit'
import { SavedText } from '../../../ui/SavedText'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { NumberField } from './NumberField'
import type { Of } from './kinds'

const words = texts.panel

/** The border of the page: its pattern, colours and microtext. */
export function FrameFields({ element, editing: { readOnly: disabled }, onChange }: Of<'frame'>) {
  return (
    <>
      <Select
        label={words.style}
        size="xs"
        disabled={disabled}
        data={frameStyles.map((style) => ({ value: style, label: words.styles[style] }))}
        value={element.style}
        onChange={(chosen) => {
          const style = frameStyles.find((one) => one === chosen)
          if (style) onChange({ ...element, style })
        }}
      />
      {(['color', 'accent'] as const).map((name) => (
        <ColorField
          key={name}
          label={words[name]}
          disabled={disabled}
          value={element[name]}
          onChange={(color) => {
            onChange({ ...element, [name]: color })
          }}
        />
      ))}
      <NumberField
        label={words.band}
        least={0.2}
        most={40}
        step={0.5}
        disabled={disabled}
        value={element.band}
        onChange={(band) => {
          onChange({ ...element, band })
        }}
      />
      <SavedText
        label={words.microtext}
        description={words.microtextHint}
        readOnly={disabled}
        maxLength={400}
        value={element.microtext}
        onSave={(microtext) => {
          onChange({ ...element, microtext })
        }}
      />
    </>
  )
}
