import { IconAlertTriangle, IconBulb } from '@tabler/icons-react'
import type { TemplateProblem } from '../../../../shared/template-views'
import { UnstyledButton } from '../../ui/kit'
import styles from './Templates.module.css'
import { texts } from './texts'

const words = texts.problems

interface Props {
  problems: readonly TemplateProblem[]
  refused: string | null
  /** Goes to the element, block or part of a column. */
  onGo: (element: string) => void
}

/** What keeps the template from being used, and what might be better; each leads to where it is. */
export function Problems({ problems, refused, onGo }: Props) {
  const inOrder = problems.toSorted((a, b) => Number(b.weight === 'fault') - Number(a.weight === 'fault'))
  if (inOrder.length === 0 && refused === null) return null
  return (
    <section className={styles.problems} aria-label={words.title(problems.length)}>
      {refused !== null && (
        <div className={styles.refused} role="alert">
          <IconAlertTriangle size="1rem" aria-hidden />
          <span>{refused}</span>
        </div>
      )}
      <ul>
        {inOrder.map(({ weight, element, message }) => {
          const Icon = weight === 'fault' ? IconAlertTriangle : IconBulb
          const line = (
            <>
              <Icon size="1rem" aria-label={words[weight]} />
              <span>{message}</span>
            </>
          )
          return (
            <li key={`${element ?? ''} ${message}`} data-weight={weight}>
              {element === null ? (
                <span className={styles.problem}>{line}</span>
              ) : (
                <UnstyledButton
                  className={styles.problem}
                  onClick={() => {
                    onGo(element)
                  }}
                >
                  {line}
                </UnstyledButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
