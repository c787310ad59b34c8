import { useState } from 'react'
import type { MasterView } from '../../../../shared/entry-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { focusFirst } from '../../ui/focus'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Checkbox, Group, Modal, Stack, Text } from '../../ui/kit'
import { missingUnits } from './copy'
import styles from './Master.module.css'
import { useMaster } from './state'
import { texts } from './texts'

const words = texts.copying

interface Props {
  view: MasterView
  from: number
  /** Only this body; null: all. */
  code: string | null
  onDone: () => void
}

function CopyForm({ view, from, code, onDone }: Props) {
  const { year, region } = view
  const { data: earlier, error } = useCall('master.get', { year: from, region })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  if (error) return <ErrorNote error={error} />
  if (!earlier) return null
  const offered = missingUnits(earlier.rows, view.rows).filter((body) => code === null || body.code === code)
  const chosen = offered.filter((body) => !left.has(body.code))
  const count = chosen.reduce((sum, { units }) => sum + units.length, 0)
  const copy = async (): Promise<void> => {
    const codes = chosen.map((body) => body.code)
    const done = await act('unit.copyYear', { from, year, codes }, words.done(count, year), setProblem)
    if (!done) return
    const { open, set } = useMaster.getState()
    set({ open: new Set([...open, ...codes]) })
    onDone()
  }
  return (
    <Stack>
      <Text size="sm">{offered.length === 0 ? words.nothing : words.about}</Text>
      {offered.length > 1 && (
        <Checkbox
          label={words.all(offered.length)}
          checked={chosen.length === offered.length}
          indeterminate={chosen.length > 0 && chosen.length < offered.length}
          onChange={(event) => {
            setLeft(event.currentTarget.checked ? new Set() : new Set(offered.map((body) => body.code)))
          }}
        />
      )}
      <div className={styles.copyList}>
        {offered.map((body) => (
          <Checkbox
            key={body.code}
            label={`${body.name} (${String(body.units.length)})`}
            description={body.units.join(' · ')}
            checked={!left.has(body.code)}
            onChange={(event) => {
              const next = new Set(left)
              if (event.currentTarget.checked) next.delete(body.code)
              else next.add(body.code)
              setLeft(next)
            }}
          />
        ))}
      </div>
      {problem !== null && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
        {/* The dialog looks for what to focus before the units are read. */}
        <Button ref={focusFirst} data-autofocus disabled={count === 0} onClick={() => void copy()}>
          {words.save(count)}
        </Button>
      </Group>
    </Stack>
  )
}

/** Shows which units of the year before would be added, and adds them as one batch. */
export function CopyDialog({ view }: { view: MasterView }) {
  const { copying, set } = useMaster()
  const close = (): void => {
    set({ copying: null })
  }
  const { before } = view
  return (
    <Modal
      opened={copying !== null && before !== null}
      onClose={close}
      size="lg"
      title={<Text fw={600}>{before !== null && words.title(before, view.year)}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {copying && before !== null && <CopyForm view={view} from={before} code={copying.code} onDone={close} />}
    </Modal>
  )
}
