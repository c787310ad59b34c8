import { IconLock, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonView } from '../../../../shared/views'
import { SafetyPage } from '../../app/SafetyPage'
import { useCall } from '../../client/queries'
import { useView } from '../../state/view'
import { lock } from '../../people/work'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { columnsFor } from './columns'
import { EditDialog } from './EditDialog'
import { IdleLock } from './IdleLock'
import styles from './People.module.css'
import { PinDialog } from './PinDialog'
import { texts } from './texts'

/** Who works here: names, roles, PINs, and when the window locks by itself. */
export function PeopleScreen() {
  const { data: persons, error } = useCall('person.list', {})
  const { data: who } = useCall('person.current', {})
  const [editing, setEditing] = useState<{ person: PersonView | null } | null>(null)
  const [pinning, setPinning] = useState<PersonView | null>(null)
  const set = useView((view) => view.set)
  const add = (
    <Button
      leftSection={<IconUserPlus size="1rem" aria-hidden />}
      onClick={() => {
        setEditing({ person: null })
      }}
    >
      {texts.add}
    </Button>
  )
  const close = (): void => {
    setEditing(null)
  }
  return (
    <SafetyPage
      about={texts.about}
      actions={
        <>
          <Button variant="default" leftSection={<IconLock size="1rem" aria-hidden />} onClick={() => void lock()}>
            {texts.lock}
          </Button>
          {add}
        </>
      }
    >
      {error && <ErrorNote error={error} />}
      {persons && (
        <div className={styles.body}>
          {persons.length === 0 ? (
            <EmptyState
              icon={<IconUsers size="2.5rem" stroke={1.4} />}
              title={texts.empty.title}
              text={texts.empty.text}
            />
          ) : (
            <>
              <div className={styles.fill}>
                <Grid
                  label={texts.list}
                  columns={columnsFor(who?.current?.id ?? null)}
                  rows={persons}
                  keyOf={({ id }) => id}
                  isMuted={({ active }) => !active}
                  onOpen={(person) => {
                    setEditing({ person })
                  }}
                  onKey={(event, person) => {
                    if (event.ctrlKey || event.altKey) return false
                    if (event.key === 'Insert') setEditing({ person: null })
                    else if (event.key.toLowerCase() === 'p') setPinning(person)
                    else if (event.key === ' ') set({ dialog: 'person' })
                    else return false
                    return true
                  }}
                />
              </div>
              <div className={styles.hint}>{texts.keyHint}</div>
            </>
          )}
          <IdleLock />
        </div>
      )}
      <EditDialog
        opened={editing !== null}
        person={editing?.person ?? null}
        onDone={close}
        onPin={(person) => {
          close()
          setPinning(person)
        }}
      />
      <PinDialog
        person={pinning}
        onDone={() => {
          setPinning(null)
        }}
      />
    </SafetyPage>
  )
}
