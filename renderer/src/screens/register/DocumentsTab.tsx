import { IconBook2 } from '@tabler/icons-react'
import { useRef } from 'react'
import type { RegisterRow } from '../../../../shared/register-views'
import { useCommand } from '../../app/commands'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Modal, Text } from '../../ui/kit'
import { print } from './actions'
import { Detail } from './Detail'
import { Filters } from './Filters'
import styles from './Register.module.css'
import { ReplaceDialog } from './ReplaceDialog'
import { SelectionBar } from './SelectionBar'
import { noFilter, useRegister } from './state'
import { StepForm } from './StepForm'
import { Table } from './Table'
import { texts } from './texts'
import { useRows } from './useRows'
import { ViewDialog } from './ViewDialog'

function Empty() {
  const go = useView((view) => view.go)
  return (
    <EmptyState icon={<IconBook2 size="2.5rem" stroke={1.4} />} title={texts.empty.title} text={texts.empty.text}>
      <Button
        onClick={() => {
          go('issue')
        }}
      >
        {texts.empty.action}
      </Button>
    </EmptyState>
  )
}

/** What asks before it is done, for one document or many, and the PDF. */
function Dialogs({ rows }: { rows: readonly RegisterRow[] }) {
  const { step, shown, set } = useRegister()
  const seen = rows.find(({ id }) => id === shown)
  const meant = rows.filter(({ id }) => step?.ids.includes(id))
  const [first] = meant
  const close = (): void => {
    set({ step: null })
  }
  return (
    <>
      {seen && (
        <ViewDialog
          id={seen.id}
          number={seen.number}
          onClose={() => {
            set({ shown: null })
          }}
        />
      )}
      {step?.step === 'replace' && first && <ReplaceDialog row={first} onClose={close} />}
      {step && step.step !== 'replace' && meant.length > 1 && (
        <Modal
          opened
          onClose={close}
          title={<Text fw={600}>{texts.step.bulk(texts.step[step.step].title, meant.length)}</Text>}
          closeButtonProps={{ 'aria-label': texts.step.cancel }}
        >
          <StepForm plain step={step.step} rows={meant} onClose={close} />
        </Modal>
      )}
    </>
  )
}

/** All documents with a number, and beside them the one at hand. */
export function DocumentsTab() {
  const { filter, active, chosen, detail, set } = useRegister()
  const { data: rows, error } = useRows()
  const work = useRef<HTMLDivElement>(null)
  const row = rows?.find(({ id }) => id === active) ?? rows?.[0]
  const some = rows?.filter(({ id }) => chosen.has(id)) ?? []
  useCommand('print', () => {
    print(some.length > 0 ? some : row ? [row] : [])
  })
  if (error) return <ErrorNote error={error} />
  if (!rows) return null
  const unfiltered = filter.search === '' && filter.kind === noFilter.kind && filter.progress === noFilter.progress
  if (rows.length === 0 && unfiltered && filter.allYears) return <Empty />
  return (
    <div ref={work} className={styles.work}>
      <div className={styles.main}>
        {some.length > 0 ? <SelectionBar rows={some} /> : <Filters count={rows.length} />}
        {rows.length === 0 && unfiltered ? (
          <Empty />
        ) : (
          <>
            <Table
              rows={rows}
              onOpen={() => {
                set({ detail: true })
                setTimeout(() => work.current?.querySelector<HTMLElement>('aside button:not(:disabled)')?.focus(), 0)
              }}
            />
            <div className={styles.foot} title={texts.keysHint}>
              {texts.keysHint}
            </div>
          </>
        )}
      </div>
      {row && detail && (
        <Detail
          row={row}
          onClose={() => {
            set({ detail: false, step: null, goTo: { row: row.id, column: 'number' } })
          }}
        />
      )}
      <Dialogs rows={rows} />
    </div>
  )
}
