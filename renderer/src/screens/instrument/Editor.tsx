import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useCommand } from '../../app/commands'
import { redo, undo } from '../../app/notices'
import { screenNames } from '../../app/texts'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { EmptyState } from '../../ui/EmptyState'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Wait } from '../../ui/Wait'
import { About } from './About'
import { save, use } from './actions'
import { Details } from './Details'
import { editingOf, type Editing } from './editing'
import { Head } from './Head'
import styles from './Instrument.module.css'
import { PartsTable } from './PartsTable'
import { stepBack, stepForward, toDetails, useInstrument } from './state'
import { TitleDialog } from './TitleDialog'
import { texts } from './texts'

const words = texts.editor

function Work({ editing }: { editing: Editing }) {
  const { view, readOnly, canUndo, canRedo, problems } = editing
  const { year } = useScope()
  const { data: uses } = useCall('instrument.uses', { year })
  const set = useInstrument((state) => state.set)
  const [renaming, setRenaming] = useState(false)
  useCommand('undo', () => {
    if (canUndo) stepBack(view.id)
    else void undo()
  })
  useCommand('redo', () => {
    if (canRedo) stepForward(view.id)
    else void redo()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (readOnly || !event.ctrlKey || event.altKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void save(view)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [view, readOnly])
  const used = uses?.rows.some(({ instrument }) => instrument?.id === view.id) ?? false
  const useIt = async (): Promise<void> => {
    if (problems.length > 0) set({ tab: 'problems' })
    if (await save(view)) await use(year, view.unitType, view.id)
  }
  return (
    <Page
      title={screenNames.instrument}
      about={<About editing={editing} />}
      actions={
        <Head
          editing={editing}
          used={used}
          year={year}
          canUse={uses?.scheme === view.scheme}
          onRename={() => {
            setRenaming(true)
          }}
          onSave={() => void save(view)}
          onUse={() => void useIt()}
        />
      }
    >
      <TitleDialog
        editing={editing}
        opened={renaming}
        onClose={() => {
          setRenaming(false)
        }}
      />
      <div className={styles.editor}>
        <PartsTable editing={editing} toDetails={toDetails} />
        <Details editing={editing} />
      </div>
    </Page>
  )
}

/** One version of an instrument: its parts, rules and problems. */
export function Editor({ id }: { id: string }) {
  const { data: view, error } = useCall('instrument.get', { id }, { keep: true })
  const { drafts, set } = useInstrument()
  if (view) return <Work editing={editingOf(view, drafts[id])} />
  return (
    <Page title={screenNames.instrument}>
      {error ? (
        <EmptyState title={words.gone} text={error.message}>
          <Button
            leftSection={<IconArrowLeft size="1rem" aria-hidden />}
            onClick={() => {
              set({ open: null })
            }}
          >
            {words.back}
          </Button>
        </EmptyState>
      ) : (
        <Wait label={words.table} />
      )}
    </Page>
  )
}
