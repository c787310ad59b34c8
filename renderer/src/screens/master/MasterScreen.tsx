/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Esc in a field leads back to the list */
import { IconCopy, IconTablePlus } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { today } from '../../../../shared/domain/dates'
import { regionTitle } from '../../../../shared/domain/regions'
import type { MasterView } from '../../../../shared/entry-views'
import { screenNames } from '../../app/texts'
import { BodyDialog } from '../../bodies/BodyDialog'
import { UnitDialog } from '../../bodies/UnitDialog'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Text } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { arrange, unitKey } from './arrange'
import { CopyDialog } from './CopyDialog'
import { Editor } from './Editor'
import { Filters } from './Filters'
import { List } from './List'
import styles from './Master.module.css'
import { useMaster } from './state'
import { texts } from './texts'

const fields = 'input:not(:disabled, :read-only), textarea:not(:disabled, :read-only)'

function Dialogs({ view }: { view: MasterView }) {
  const { adding, set, toggleOpen } = useMaster()
  const unit = adding?.kind === 'unit' ? adding : null
  const arrive = (key: string | null): void => {
    set({ adding: null, ...(key === null ? {} : { arriving: key, search: '', filter: 'all' }) })
  }
  return (
    <>
      <UnitDialog
        year={view.year}
        body={unit}
        types={view.types}
        onDone={(id) => {
          if (unit) toggleOpen(unit.code, true)
          arrive(id === null ? null : unitKey(id))
        }}
      />
      <BodyDialog region={view.region} opened={adding?.kind === 'body'} onDone={arrive} />
      <CopyDialog view={view} />
    </>
  )
}

function Master({ view }: { view: MasterView }) {
  const { search, filter, open, current, set } = useMaster()
  const [day] = useState(() => today(new Date()))
  const typed = useDeferredValue(search)
  const lines = useMemo(
    () => arrange(view.rows, { search: typed, filter, open, day }),
    [view, typed, filter, open, day],
  )
  const line = lines.find(({ key }) => key === current) ?? lines[0]
  const editor = useRef<HTMLElement>(null)
  const focus = useView((state) => state.focus)
  useEffect(() => {
    if (focus !== null) set({ search: '', filter: 'all', current: focus, arriving: focus })
  }, [focus, set])
  const back = (event: KeyboardEvent): void => {
    const { target, currentTarget, key } = event
    if (key !== 'Escape' || !line || !(target instanceof Element) || !currentTarget.contains(target)) return
    // A list or calendar that is open is closed first.
    if (target.getAttribute('aria-expanded') !== 'true') set({ goTo: { row: line.key, column: 'name' } })
  }
  return (
    <div className={styles.work}>
      <div className={styles.main}>
        <Filters view={view} lines={lines} />
        <List
          view={view}
          lines={lines}
          day={day}
          onEdit={() => {
            editor.current?.querySelector<HTMLElement>(fields)?.focus()
          }}
        />
      </div>
      <section
        ref={editor}
        className={styles.editor}
        aria-label={line ? (line.unit ?? line.body).name : screenNames.master}
        onKeyDown={back}
      >
        {line ? <Editor key={line.key} line={line} view={view} day={day} /> : <Text p="md">{texts.editor.choose}</Text>}
      </section>
      <Dialogs view={view} />
    </div>
  )
}

/** Bodies and units of a year: what they are called, where they are, who heads them, what oversight says of them. */
export function MasterScreen() {
  const { year, region } = useScope()
  const { data: view, error } = useCall('master.get', { year, region }, { keep: true })
  const set = useMaster((state) => state.set)
  const missing = view?.rows.some(({ lastYear }) => lastYear > 0) ?? false
  return (
    <Page
      title={screenNames.master}
      about={view && texts.about(regionTitle(view.region), view.year)}
      actions={
        view && (
          <>
            {!view.closed && view.before !== null && missing && (
              <Button
                variant="default"
                leftSection={<IconCopy size="1rem" aria-hidden />}
                onClick={() => {
                  set({ copying: { code: null } })
                }}
              >
                {texts.copyAll(view.before)}
              </Button>
            )}
            <Button
              leftSection={<IconTablePlus size="1rem" aria-hidden />}
              onClick={() => {
                set({ adding: { kind: 'body' } })
              }}
            >
              {texts.addBody}
            </Button>
          </>
        )
      }
    >
      {error ? <ErrorNote error={error} /> : view && <Master view={view} />}
    </Page>
  )
}
