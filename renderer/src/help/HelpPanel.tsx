import { IconArrowLeft, IconList, IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { helpPage, helpPages } from '../../../shared/help/pages'
import { searchHelp } from '../../../shared/help/search'
import { ActionIcon, TextInput, Tooltip } from '../ui/kit'
import { Article } from './Article'
import styles from './Help.module.css'
import { Contents, Hits } from './Lists'
import { useHelp } from './state'
import { texts } from './texts'

/** Up and down go through the found pages and back to the search field. */
function step(panel: HTMLElement | null, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...(panel?.querySelectorAll<HTMLElement>(`input, .${styles.hit ?? ''}`) ?? [])]
  const at = stops.indexOf(event.target as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at === -1 || !next) return
  event.preventDefault()
  next.focus()
}

function Panel() {
  const { page, before, query, search, show, back, close } = useHelp()
  const panel = useRef<HTMLElement>(null)
  const hits = useMemo(() => searchHelp(helpPages, query), [query])
  const shown = page === null ? undefined : helpPage(page)
  useEffect(() => {
    const from = document.activeElement
    panel.current?.querySelector('input')?.focus()
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus()
    }
  }, [])
  const keys = (event: KeyboardEvent): void => {
    step(panel.current, event)
    const typed = event.target instanceof HTMLInputElement
    if (event.key === 'Enter' && typed && hits[0]) show(hits[0].page.id)
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (query !== '') search('')
    else close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes from anywhere inside
    <aside ref={panel} className={styles.panel} aria-label={texts.title} onKeyDown={keys}>
      <div className={styles.head}>
        {before.length > 0 && (
          <Tooltip label={texts.back}>
            <ActionIcon aria-label={texts.back} onClick={back}>
              <IconArrowLeft size="1.125rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        <TextInput
          className={styles.search ?? ''}
          aria-label={texts.search}
          placeholder={texts.hint}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          value={query}
          onChange={(event) => {
            search(event.currentTarget.value)
          }}
        />
        <Tooltip label={texts.contents}>
          <ActionIcon
            aria-label={texts.contents}
            onClick={() => {
              show(null)
            }}
          >
            <IconList size="1.125rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={texts.close}>
          <ActionIcon aria-label={texts.close} onClick={close}>
            <IconX size="1.125rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {/* Another page begins at its top: the key makes it a new place. */}
      <section
        key={`${page ?? ''} ${query}`}
        className={styles.body}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long pages scroll by keyboard too
        tabIndex={0}
        aria-label={shown?.title ?? texts.contents}
      >
        {query.trim() !== '' ? <Hits hits={hits} /> : shown ? <Article page={shown} /> : <Contents />}
      </section>
    </aside>
  )
}

/** The help beside the work: opened by F1 with the page of the screen. */
export function HelpPanel() {
  const open = useHelp((help) => help.open)
  return open ? <Panel /> : null
}
