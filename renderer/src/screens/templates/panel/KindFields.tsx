import { frameStyles, ornamentShapes, type TemplateElement } from '../../../../../shared/templates/model'
import { SegmentedControl, Select, Switch } from '../../../ui/kit'
import { SavedText } from '../../../ui/SavedText'
import type { FixedEditing } from '../editing'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { ColumnFields } from './ColumnFields'
import { FieldText } from './FieldText'
import { NumberField } from './NumberField'
import { PictureField } from './PictureField'
import { TypeFields } from './TypeFields'

const words = texts.panel

interface Props<E extends TemplateElement = TemplateElement> {
  element: E
  editing: FixedEditing
  /** `gesture`: what is typed in one go is taken back in one go. */
  onChange: (next: E, gesture?: string) => void
}
type Of<K extends TemplateElement['kind']> = Props<Extract<TemplateElement, { kind: K }>>

function TextFields({ element, editing, onChange }: Of<'text'>) {
  const { readOnly: disabled, template } = editing
  return (
    <>
      <FieldText
        label={words.text}
        kind={template.kind}
        main
        disabled={disabled}
        value={element.text}
        onChange={(text) => {
          onChange({ ...element, text }, `text ${element.id}`)
        }}
      />
      <TypeFields
        type={element.type}
        disabled={disabled}
        onChange={(change) => {
          onChange({ ...element, type: { ...element.type, ...change } })
        }}
      />
      <SegmentedControl
        aria-label={words.vertical}
        fullWidth
        disabled={disabled}
        data={(['top', 'middle', 'bottom'] as const).map((value) => ({ value, label: words.verticals[value] }))}
        value={element.vertical}
        onChange={(vertical) => {
          onChange({ ...element, vertical })
        }}
      />
    </>
  )
}

function LineFields({ element, editing: { readOnly: disabled }, onChange }: Of<'line'>) {
  return (
    <>
      <ColorField
        label={words.color}
        disabled={disabled}
        value={element.color}
        onChange={(color) => {
          onChange({ ...element, color })
        }}
      />
      <NumberField
        label={words.weight}
        least={0}
        most={40}
        step={0.5}
        disabled={disabled}
        value={element.stroke}
        onChange={(stroke) => {
          onChange({ ...element, stroke })
        }}
      />
      <Switch
        size="xs"
        label={words.dash}
        disabled={disabled}
        checked={element.dash}
        onChange={(event) => {
          onChange({ ...element, dash: event.currentTarget.checked })
        }}
      />
    </>
  )
}

function AreaFields({ element, editing: { readOnly: disabled }, onChange }: Of<'area'>) {
  return (
    <>
      {(['fill', 'stroke'] as const).map((name) => (
        <ColorField<string | null>
          key={name}
          label={words[name]}
          optional
          disabled={disabled}
          value={element[name]}
          onChange={(color) => {
            onChange({ ...element, [name]: color })
          }}
        />
      ))}
      <div className={styles.pair}>
        <NumberField
          label={words.weight}
          least={0}
          most={40}
          step={0.5}
          disabled={disabled}
          value={element.weight}
          onChange={(weight) => {
            onChange({ ...element, weight })
          }}
        />
        <NumberField
          label={words.radius}
          least={0}
          most={100}
          disabled={disabled}
          value={element.radius}
          onChange={(radius) => {
            onChange({ ...element, radius })
          }}
        />
      </div>
    </>
  )
}

function FrameFields({ element, editing: { readOnly: disabled }, onChange }: Of<'frame'>) {
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

function OrnamentFields({ element, editing: { readOnly: disabled }, onChange }: Of<'ornament'>) {
  return (
    <>
      <Select
        label={words.shape}
        size="xs"
        disabled={disabled}
        data={ornamentShapes.map((shape) => ({ value: shape, label: words.shapes[shape] }))}
        value={element.shape}
        onChange={(chosen) => {
          const shape = ornamentShapes.find((one) => one === chosen)
          if (shape) onChange({ ...element, shape })
        }}
      />
      <ColorField
        label={words.color}
        disabled={disabled}
        value={element.color}
        onChange={(color) => {
          onChange({ ...element, color })
        }}
      />
      <NumberField
        label={words.strength}
        least={1}
        most={100}
        whole
        disabled={disabled}
        value={element.strength}
        onChange={(strength) => {
          onChange({ ...element, strength })
        }}
      />
    </>
  )
}

function MarkFields({ element, editing: { readOnly: disabled }, onChange }: Of<'mark'>) {
  return (
    <>
      <SegmentedControl
        aria-label={words.mark}
        fullWidth
        disabled={disabled}
        data={(['score', 'zone'] as const).map((mark) => ({ value: mark, label: words.marks[mark] }))}
        value={element.mark}
        onChange={(mark) => {
          onChange({ ...element, mark })
        }}
      />
      <ColorField
        label={words.color}
        disabled={disabled}
        value={element.color}
        onChange={(color) => {
          onChange({ ...element, color })
        }}
      />
    </>
  )
}

/** What only this kind of element has. */
export function KindFields({ element, editing, onChange }: Props) {
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
