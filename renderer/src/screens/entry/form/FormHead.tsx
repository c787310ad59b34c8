import { IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react'
import { formatScore } from '../../../../../shared/domain/number'
import type { EntryUnit, EntryView } from '../../../../../shared/entry-views'
import { ActionIcon, Progress, Select, Tooltip } from '../../../ui/kit'
import { byFoldedName } from '../../../ui/search'
import { none } from '../../../ui/words'
import { ZoneChip } from '../../../ui/ZoneChip'
import { stateWord } from '../../../work/texts'
import { useEntry } from '../state'
import styles from './Form.module.css'
import { texts } from './texts'

interface Props {
  view: EntryView
  units: readonly EntryUnit[]
  unit: EntryUnit
  at: number
  onGo: (by: 1 | -1) => void
}

/** Which unit, and how it stands: it stays in sight while the form is scrolled. */
export function FormHead({ units, unit, at, onGo }: Props) {
  const { set } = useEntry()
  const { computed } = unit
  const several = new Set(units.map(({ body }) => body)).size > 1
  return (
    <header className={styles.head}>
      <Tooltip label={texts.previous}>
        <ActionIcon
          aria-label={texts.previous}
          disabled={at === 0}
          onClick={() => {
            onGo(-1)
          }}
        >
          <IconChevronLeft size="1.125rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Select
        aria-label={texts.unit}
        className={styles.unit}
        searchable
        selectFirstOptionOnChange
        data={units.map(({ id, name, bodyName }) => ({ value: id, label: several ? `${name}, ${bodyName}` : name }))}
        value={unit.id}
        filter={byFoldedName}
        onChange={(id) => {
          if (id) set({ unit: id })
        }}
      />
      <Tooltip label={texts.next}>
        <ActionIcon
          aria-label={texts.next}
          disabled={at === units.length - 1}
          onClick={() => {
            onGo(1)
          }}
        >
          <IconChevronRight size="1.125rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <p className={styles.place} aria-live="polite">
        {texts.unitOf(at + 1, units.length)}
        {unit.lock === null ? ` · ${stateWord[unit.state]}` : ''}
        {unit.lock !== null && (
          <span className={styles.lock}>
            <IconLock size="0.875rem" aria-hidden /> {texts.locked(unit.lock)}
          </span>
        )}
      </p>
      <div className={styles.progress}>
        <span>{texts.progress(computed.filled, computed.required)}</span>
        <Progress
          aria-label={texts.progress(computed.filled, computed.required)}
          value={computed.required === 0 ? 100 : (100 * computed.filled) / computed.required}
          size="sm"
        />
      </div>
      <output className={styles.score} aria-label={texts.score}>
        <strong className="figure">{computed.score === null ? none : formatScore(computed.score)}</strong>
        {computed.score !== null && !computed.complete ? (
          <span className={styles.soFar}>{texts.soFar}</span>
        ) : (
          computed.score !== null && <ZoneChip zone={computed.zone} />
        )}
      </output>
    </header>
  )
}
