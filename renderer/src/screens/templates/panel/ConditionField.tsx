import { fields } from '../../../../../shared/templates/fields'
import type { Condition, TemplateKind } from '../../../../../shared/templates/model'
import { Select } from '../../../ui/kit'
import { byFoldedName, keepEnter } from '../../../ui/search'
import { SavedText } from '../../../ui/SavedText'
import styles from '../Templates.module.css'
import { texts } from '../texts'

const words = texts.panel
const relations = ['filled', 'empty', 'equal', 'unequal'] as const
const always = 'always'

interface Props {
  kind: TemplateKind
  value: Condition | null
  disabled: boolean
  onChange: (condition: Condition | null) => void
}

const compares = ({ is }: Condition): boolean => is === 'equal' || is === 'unequal'

/** "Tampilkan bila …": nothing, or a field and what must hold of it. */
export function ConditionField({ kind, value, disabled, onChange }: Props) {
  return (
    <>
      <Select
        label={words.when}
        size="xs"
        disabled={disabled}
        searchable
        selectFirstOptionOnChange
        onKeyDown={keepEnter}
        filter={byFoldedName}
        data={[
          { value: always, label: words.always },
          ...fields.filter(({ kinds }) => kinds.includes(kind)).map(({ name, label }) => ({ value: name, label })),
        ]}
        value={value?.field ?? always}
        onChange={(field) => {
          if (field === null || field === always) onChange(null)
          else onChange({ is: 'filled', ...value, field })
        }}
      />
      {value && (
        <div className={styles.pair}>
          <Select
            aria-label={words.whenIs}
            size="xs"
            disabled={disabled}
            data={relations.map((is) => ({ value: is, label: words.is[is] }))}
            value={value.is}
            onChange={(chosen) => {
              const is = relations.find((one) => one === chosen) ?? 'filled'
              const { field } = value
              onChange(compares({ field, is }) ? { field, is, value: value.value ?? '' } : { field, is })
            }}
          />
          {compares(value) && (
            <SavedText
              label={words.whenValue}
              hideLabel
              readOnly={disabled}
              maxLength={200}
              value={value.value ?? ''}
              onSave={(text) => {
                onChange({ ...value, value: text })
              }}
            />
          )}
        </div>
      )}
    </>
  )
}
