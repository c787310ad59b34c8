import type { MasterBody, MasterUnit } from '../../../../shared/entry-views'
import { problemOf } from '../../client/act'
import { SavedText } from '../../ui/SavedText'
import { isVertical } from '../../../../shared/domain/types'
import { Section } from './Section'
import { texts } from './texts'

const words = texts.identity
const required = (text: string): string | null => (text === '' ? words.nameMissing : null)

/** Name and address of a body; the name of a region is that of its Kemendagri code. */
export function BodyIdentity({ body }: { body: MasterBody }) {
  const { code, name, plainName, type, address } = body
  const vertical = isVertical(type)
  return (
    <Section title={words.title}>
      <SavedText
        label={vertical ? words.plainName : words.name}
        description={vertical ? words.printed(name) : words.fixed(code)}
        readOnly={!vertical}
        value={vertical ? plainName : name}
        check={required}
        onSave={(text) => problemOf('body.edit', { code, name: text }, words.renamed(text))}
      />
      <SavedText
        label={words.address}
        multiline
        maxLength={300}
        value={address}
        onSave={(text) => problemOf('body.edit', { code, address: text }, words.saved(name))}
      />
    </Section>
  )
}

interface UnitProps {
  unit: MasterUnit
  types: readonly string[]
  closed: boolean
}

/** Name, kind and address of a unit of the year. */
export function UnitIdentity({ unit, types, closed }: UnitProps) {
  const { id, name, type, address } = unit
  return (
    <Section title={words.title}>
      <SavedText
        label={words.name}
        readOnly={closed}
        value={name}
        check={required}
        onSave={(text) => problemOf('unit.edit', { id, name: text }, words.renamed(text))}
      />
      <SavedText
        label={words.type}
        description={words.typeHint}
        maxLength={100}
        suggestions={types}
        readOnly={closed}
        value={type}
        onSave={(text) => problemOf('unit.edit', { id, type: text }, words.saved(name))}
      />
      <SavedText
        label={words.address}
        multiline
        maxLength={300}
        readOnly={closed}
        value={address}
        onSave={(text) => problemOf('unit.edit', { id, address: text }, words.saved(name))}
      />
    </Section>
  )
}
