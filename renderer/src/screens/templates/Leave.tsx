import { IconAlertTriangle } from '@tabler/icons-react'
import { Button } from '../../ui/kit'
import { focusFirst } from '../../ui/focus'
import { saveTemplate } from './actions'
import { closeTemplate, forgetDraft, useTemplates } from './state'
import styles from './Templates.module.css'
import { texts } from './texts'

const words = texts.leave

/** Asks in the screen itself what becomes of changes that are not saved. */
export function Leave({ id }: { id: string }) {
  const set = useTemplates((state) => state.set)
  const stay = (): void => {
    set({ leaving: false })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc is one of its answers
    <section
      className={styles.leave}
      aria-label={words.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stay()
      }}
    >
      <IconAlertTriangle size="1rem" aria-hidden />
      <span role="alert">{words.text}</span>
      <Button
        ref={focusFirst}
        onClick={() => {
          void saveTemplate(id).then((saved) => {
            if (saved) closeTemplate()
          })
        }}
      >
        {words.save}
      </Button>
      <Button
        variant="default"
        onClick={() => {
          forgetDraft(id)
          closeTemplate()
        }}
      >
        {words.discard}
      </Button>
      <Button variant="default" onClick={stay}>
        {words.stay}
      </Button>
    </section>
  )
}
