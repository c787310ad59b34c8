import { documentKinds } from '../../../../shared/domain/snapshot'
import type { Settings } from '../../../../shared/views'
import { texts as issueTexts } from '../issue/texts'
import { Text } from '../../ui/kit'
import { PatternField } from './PatternField'
import { save } from './save'
import { Section } from './Section'
import styles from './Settings.module.css'
import { texts } from './texts'

const words = texts.pattern
type Patterns = Settings['numberPatterns']

/** The number pattern of all documents, and of kinds that count for themselves. */
export function Pattern({ pattern, patterns }: { pattern: string; patterns: Patterns }) {
  const kinds = documentKinds.map((kind) => ({ kind, own: patterns[kind] ?? '' }))
  return (
    <Section name="numberPattern" title={words.title} about={words.about}>
      <PatternField
        label={words.label}
        kind={null}
        pattern={pattern}
        onSave={(changed) => save({ numberPattern: changed }, words.label.toLowerCase())}
      />
      <div>
        <Text fw={600}>{words.own}</Text>
        <Text size="xs" c="dimmed">
          {words.ownAbout}
        </Text>
      </div>
      <div className={styles.two}>
        {kinds.map(({ kind, own }) => (
          <PatternField
            key={kind}
            label={words.labelOf(issueTexts.kindOf[kind])}
            kind={kind}
            pattern={own}
            placeholder={pattern}
            onSave={(changed) => {
              const others = kinds.filter((one) => one.kind !== kind && one.own !== '')
              const all = changed === '' ? others : [...others, { kind, own: changed }]
              return save(
                { numberPatterns: Object.fromEntries(all.map((one) => [one.kind, one.own])) },
                words.labelOf(issueTexts.kindOf[kind]).toLowerCase(),
              )
            }}
          />
        ))}
      </div>
    </Section>
  )
}
