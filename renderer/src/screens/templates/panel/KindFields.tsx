import { SegmentedControl, Switch } from '../../../ui/kit'
import { texts } from '../texts'
import { AreaFields } from './AreaFields'
import { ColumnFields } from './ColumnFields'
import { FrameFields } from './FrameFields'
import type { KindProps } from './kinds'
import { LineFields } from './LineFields'
import { MarkFields } from './MarkFields'
import { OrnamentFields } from './OrnamentFields'
import { PictureField } from './PictureField'
import { TextFields } from './TextFields'

const words = texts.panel

/** What only this kind of element has. */
export function KindFields({ element, editing, onChange }: KindProps) {
  const { readOnly: disabled, pictures } = editing
  switch (element.kind) {
    case 'text':
      return <TextFields element={element} editing={editing} onChange={onChange} />
    case 'column':
      return <ColumnFields element={element} editing={editing} onChange={onChange} />
    case 'line':
      return <LineFields element={element} editing={editing} onChange={onChange} />
    case 'area':
      return <AreaFields element={element} editing={editing} onChange={onChange} />
    case 'frame':
      return <FrameFields element={element} editing={editing} onChange={onChange} />
    case 'ornament':
      return <OrnamentFields element={element} editing={editing} onChange={onChange} />
    case 'mark':
      return <MarkFields element={element} editing={editing} onChange={onChange} />
    case 'picture':
      return (
        <PictureField
          picture={element.picture}
          logo
          pictures={pictures}
          disabled={disabled}
          onChange={(picture) => {
            onChange({ ...element, picture })
          }}
        />
      )
    case 'background':
      return (
        <>
          <PictureField
            picture={element.picture}
            logo={false}
            pictures={pictures}
            disabled={disabled}
            onChange={(picture) => {
              onChange({ ...element, picture })
            }}
          />
          <Switch
            size="xs"
            label={words.guide}
            description={words.guideHint}
            disabled={disabled}
            checked={element.guide}
            onChange={(event) => {
              onChange({ ...element, guide: event.currentTarget.checked })
            }}
          />
        </>
      )
    case 'qr':
      return (
        <Switch
          size="xs"
          label={words.alone}
          description={words.aloneHint}
          disabled={disabled}
          checked={element.alone}
          onChange={(event) => {
            onChange({ ...element, alone: event.currentTarget.checked })
          }}
        />
      )
    case 'signature':
      return (
        <SegmentedControl
          aria-label={words.align}
          fullWidth
          disabled={disabled}
          data={(['left', 'center'] as const).map((align) => ({ value: align, label: words.aligns[align] }))}
          value={element.align}
          onChange={(align) => {
            onChange({ ...element, align })
          }}
        />
      )
  }
  return null
}
