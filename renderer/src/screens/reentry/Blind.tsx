import { useState } from 'react'
import { cellText } from '../../../../shared/domain/cell'
import type { ReentryView } from '../../../../shared/entry-views'
import { showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { Button, Group, Modal, Select, Text } from '../../ui/kit'
import { BlindField } from './BlindField'
import styles from './Reentry.module.css'
import { useReentry } from './state'
import { texts } from './texts'

const words = texts.blind

function FinishDialog({ view, opened, onClose }: { view: ReentryView; opened: boolean; onClose: () => void }) {
  const finish = async (): Promise<void> => {
    try {
      await call('reentry.finish', { id: view.id })
      readAgain()
    } catch (thrown) {
      const error = errorOf(thrown)
      if (error.code !== 'bug') showError(error.message)
    }
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{texts.finish.title}</Text>}
      closeButtonProps={{ 'aria-label': texts.finish.cancel }}
    >
      <Text>{texts.finish.text(view.total - view.filled)}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {texts.finish.cancel}
        </Button>
        <Button onClick={() => void finish()}>{texts.finish.done}</Button>
      </Group>
    </Modal>
  )
}

/** The second person's form, unit by unit; nothing of the first is in it. */
export function Blind({ view }: { view: ReentryView }) {
  const { unit: wanted, set } = useReentry()
  const [finishing, setFinishing] = useState(false)
  const found = view.rows.findIndex(({ unit }) => unit === wanted)
  const at = Math.max(0, found)
  const row = view.rows[at]
  if (row === undefined) return null
  const go = (to: number) => () => {
    set({ unit: view.rows[to]?.unit ?? null })
  }
  return (
    <div className={styles.stack}>
      <Group gap="xs">
        <Select
          aria-label={words.unit}
          w="26rem"
          data={view.rows.map(({ unit, unitName, bodyName }) => ({ value: unit, label: `${unitName} · ${bodyName}` }))}
          value={row.unit}
          onChange={(unit) => {
            if (unit) set({ unit })
          }}
        />
        <Button variant="default" disabled={at === 0} onClick={go(at - 1)}>
          {words.previous}
        </Button>
        <Button variant="default" disabled={at === view.rows.length - 1} onClick={go(at + 1)}>
          {words.next}
        </Button>
        <Text size="xs" c="dimmed">
          {words.unitOf(at + 1, view.rows.length)}
        </Text>
        <div className={styles.spacer} />
        <Button
          onClick={() => {
            setFinishing(true)
          }}
        >
          {words.finish}
        </Button>
      </Group>
      <form
        key={row.unit}
        className={styles.form}
        aria-label={row.unitName}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        {view.instrument.dimensions.map((dimension) => (
          <fieldset key={dimension.code} className={styles.group}>
            <legend className={styles.legend}>{dimension.name}</legend>
            {dimension.indicators.map((indicator) => (
              <BlindField
                key={`${indicator.code} ${cellText(row.cells[indicator.code])}`}
                id={view.id}
                unit={row.unit}
                indicator={indicator}
                cell={row.cells[indicator.code]}
              />
            ))}
          </fieldset>
        ))}
      </form>
      <div className={styles.foot}>{words.saved}</div>
      <FinishDialog
        view={view}
        opened={finishing}
        onClose={() => {
          setFinishing(false)
        }}
      />
    </div>
  )
}
