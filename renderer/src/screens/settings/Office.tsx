import type { Settings } from '../../../../shared/views'
import { save } from './save'
import { SavedText } from '../../ui/SavedText'
import { Section } from './Section'
import styles from './Settings.module.css'
import { texts } from './texts'

const lengths = { name: 200, code: 40, city: 100, address: 300 }
const fields = ['name', 'code', 'city', 'address'] as const

export function Office({ office }: { office: Settings['office'] }) {
  const words = texts.office
  return (
    <Section name="office" title={words.title} about={words.about}>
      <div className={styles.two}>
        {fields.map((field) => (
          <SavedText
            key={field}
            label={words[field]}
            field={`office.${field}`}
            maxLength={lengths[field]}
            value={office[field]}
            onSave={(value) => void save({ office: { ...office, [field]: value } }, words[field].toLowerCase())}
          />
        ))}
      </div>
    </Section>
  )
}
