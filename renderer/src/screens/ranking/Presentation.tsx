/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- it fills the screen and lives by keys */
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { formatScore } from '../../../../shared/domain/number'
import type { RankingView } from '../../../../shared/views'
import { call } from '../../client/call'
import { useView } from '../../state/view'
import { focusFirst } from '../../ui/focus'
import { ActionIcon, Portal, Tooltip } from '../../ui/kit'
import { Podium } from './Podium'
import styles from './Presentation.module.css'
import { texts } from './texts'
import { ZoneChip } from '../../ui/ZoneChip'

const words = texts.presentation
/** As many as two metres can read; a longer list shows its best. */
const most = 12

/** The ceremony: from the last rank to the first, one key a step. */
export function Presentation({ view }: { view: RankingView }) {
  const rows = view.rows.slice(0, most)
  const [shown, setShown] = useState(0)
  const set = useView((state) => state.set)
  useEffect(() => {
    void call('window.present', { on: true })
    return () => {
      void call('window.present', { on: false })
    }
  }, [])
  const step = (by: number): void => {
    setShown((before) => Math.max(0, Math.min(rows.length, before + by)))
  }
  const end = (): void => {
    set({ presenting: false })
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') end()
    else if (['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', ' '].includes(event.key)) step(1)
    else if (['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'].includes(event.key)) step(-1)
    else if (event.key === 'End') setShown(rows.length)
    else if (event.key === 'Home') setShown(0)
    else return
    event.preventDefault()
  }
  const latest = rows[rows.length - shown]
  return (
    <Portal>
      <div
        ref={focusFirst}
        className={styles.frame}
        role="dialog"
        aria-modal
        aria-label={words.label}
        tabIndex={-1}
        onKeyDown={keyDown}
      >
        <div className={styles.head}>
          <h1>{view.regionName}</h1>
          <p>{`${view.scheme.title} ${String(view.year)}`}</p>
        </div>
        <div className={styles.stage} aria-live="polite">
          <Podium row={latest} view={view} />
          <ol className={styles.list}>
            {rows.map((row, index) => {
              const visible = index >= rows.length - shown
              return (
                <li key={row.code} className={styles.line} data-latest={row === latest}>
                  <span className={styles.rank}>{row.rank}</span>
                  {visible ? (
                    <>
                      <span className={`${styles.name ?? ''} ellipsis`}>{row.name}</span>
                      <ZoneChip zone={row.zone} />
                      <span className={styles.score}>{formatScore(row.score)}</span>
                    </>
                  ) : (
                    <span className={styles.hidden} />
                  )}
                </li>
              )
            })}
          </ol>
        </div>
        <div className={styles.foot}>
          <span>{words.hint}</span>
          <Tooltip label={words.back}>
            <ActionIcon
              aria-label={words.back}
              tabIndex={-1}
              onClick={() => {
                step(-1)
              }}
            >
              <IconArrowLeft aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words.next}>
            <ActionIcon
              aria-label={words.next}
              tabIndex={-1}
              onClick={() => {
                step(1)
              }}
            >
              <IconArrowRight aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words.end}>
            <ActionIcon aria-label={words.end} tabIndex={-1} onClick={end}>
              <IconX aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </Portal>
  )
}
