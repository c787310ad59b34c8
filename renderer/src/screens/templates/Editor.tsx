import { IconArrowLeft, IconCopy, IconDeviceFloppy, IconDotsVertical } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useCommand } from '../../app/commands'
import { redo, undo } from '../../app/notices'
import { screenNames } from '../../app/texts'
import { useCall } from '../../client/queries'
import { EmptyState } from '../../ui/EmptyState'
import { ActionIcon, Button, Menu, Tooltip } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { SavedText } from '../../ui/SavedText'
import { Wait } from '../../ui/Wait'
import { chooseTemplate, exportTemplate, removeTemplate, saveTemplate } from './actions'
import { editingOf, type Editing } from './editing'
import { FixedEditor } from './FixedEditor'
import { FlowEditor } from './FlowEditor'
import { Leave } from './Leave'
import { closeTemplate, stepBack, stepForward, useTemplates } from './state'
import styles from './Templates.module.css'
import { texts } from './texts'

const words = texts.editor

function Head({ editing: { id, head, unsaved, readOnly } }: { editing: Editing }) {
  const set = useTemplates((state) => state.set)
  const copy = (): void => {
    set({ copying: head })
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        onClick={() => {
          if (unsaved) set({ leaving: true })
          else closeTemplate()
        }}
      >
        {words.back}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label={texts.actions.menuOf(head.name)}>
            <IconDotsVertical size="1rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={copy}>{texts.actions.copy}</Menu.Item>
          <Menu.Item disabled={head.chosen} onClick={() => void chooseTemplate(head)}>
            {texts.actions.choose}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              set({ fitting: head })
            }}
          >
            {texts.actions.fit}
          </Menu.Item>
          <Menu.Item onClick={() => void exportTemplate(head)}>{texts.actions.export}</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={readOnly || head.documents > 0} onClick={() => void removeTemplate(head)}>
            {texts.actions.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {readOnly ? (
        <Button leftSection={<IconCopy size="1rem" aria-hidden />} onClick={copy}>
          {words.copy}
        </Button>
      ) : (
        <Tooltip label={words.saveKey}>
          <Button
            variant={unsaved ? 'filled' : 'default'}
            leftSection={<IconDeviceFloppy size="1rem" aria-hidden />}
            onClick={() => void saveTemplate(id)}
          >
            {unsaved ? words.save : words.saved}
          </Button>
        </Tooltip>
      )}
    </>
  )
}

function Work({ editing }: { editing: Editing }) {
  const { id, head, template, readOnly, unsaved, canUndo, canRedo, edit } = editing
  const leaving = useTemplates((state) => state.leaving)
  useCommand('undo', () => {
    if (canUndo) stepBack(id)
    else void undo()
  })
  useCommand('redo', () => {
    if (canRedo) stepForward(id)
    else void redo()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (readOnly || !event.ctrlKey || event.altKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void saveTemplate(id)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [id, readOnly])
  return (
    <Page
      title={screenNames.templates}
      about={
        <span className={styles.about}>
          <SavedText
            label={words.rename}
            hideLabel
            readOnly={readOnly}
            maxLength={80}
            value={template.name}
            check={(name) => (name === '' ? texts.check.name : null)}
            onSave={(name) => {
              edit({ ...template, name })
            }}
          />
          <span className="ellipsis">
            {readOnly ? words.readOnly : words.facts(texts.kinds[template.kind], head.version, head.documents)}
          </span>
        </span>
      }
      actions={<Head editing={editing} />}
    >
      <div className={styles.work}>
        {leaving && unsaved && <Leave id={id} />}
        {template.flow ? (
          <FlowEditor editing={{ ...editing, template, edit }} />
        ) : (
          <FixedEditor editing={{ ...editing, template, edit }} />
        )}
      </div>
    </Page>
  )
}

/** One template: the page with everything on it, or the blocks that follow each other. */
export function Editor({ id }: { id: string }) {
  const { data, error } = useCall('template.get', { id }, { keep: true })
  const draft = useTemplates((state) => state.drafts[id])
  if (data) return <Work editing={editingOf(data, draft)} />
  return (
    <Page title={screenNames.templates}>
      {error ? (
        <EmptyState title={words.gone} text={error.message}>
          <Button leftSection={<IconArrowLeft size="1rem" aria-hidden />} onClick={closeTemplate}>
            {words.back}
          </Button>
        </EmptyState>
      ) : (
        <Wait label={texts.loading} />
      )}
    </Page>
  )
}
