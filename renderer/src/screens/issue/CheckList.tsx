import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { IssueCheck } from '../../../../shared/printing-views'
import { useJobs } from '../../state/jobs'
import { useView } from '../../state/view'
import { Button, Group, Text, VisuallyHidden } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import styles from './CheckList.module.css'
import { goTo } from './checks'
import { tryNames } from './fit'
import { useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

const words = texts.checks
const icons = { good: IconCircleCheck, hint: IconInfoCircle, warning: IconAlertTriangle, fault: IconCircleX }

/** The link to where it is mended. */
export function MendLink({ check: { what, go } }: { check: IssueCheck }) {
  const show = useView((view) => view.go)
  if (!go) return null
  return (
    <TextLink
      label={`${words.go[go.screen]}: ${words.what[what]}`}
      onClick={() => {
        show(...goTo(go))
      }}
    >
      {words.go[go.screen]}
    </TextLink>
  )
}

function Line({ check }: { check: IssueCheck }) {
  const { what, weight, message, details } = check
  const Icon = icons[weight]
  return (
    <li className={styles.line} data-weight={weight}>
      <Icon size="1.125rem" aria-hidden />
      <VisuallyHidden>{`${words.weight[weight]}: `}</VisuallyHidden>
      <strong>{words.what[what]}</strong>
      <div className={styles.said}>
        {`${message} `}
        <MendLink check={check} />
        {details.length > 0 && (
          <details className={styles.details}>
            <summary>{words.details(details.length)}</summary>
            <ul>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

/** Names that do not fit keep the run from starting; here they leave it. */
function NamesActions({ issuing: { scope, at, ready, again, checks, running } }: { issuing: Issuing }) {
  const { fit, pick } = useIssue()
  const trying = useJobs(({ jobs }) => jobs.some(({ kind }) => kind === 'fit'))
  const items = ready.length > 0 ? ready : again
  const bad = new Set(fit?.misfits.map(({ item }) => item))
  const misfits = items.filter(({ item }) => bad.has(item))
  const blocks = checks.faults.some(({ what }) => what === 'names')
  return (
    <Group gap="xs" mt="sm">
      <Button
        size="xs"
        variant="default"
        disabled={running || trying || items.length === 0}
        onClick={() => void tryNames(scope, at, items)}
      >
        {texts.names.start}
      </Button>
      {blocks && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            pick(misfits, false)
          }}
        >
          {texts.names.leaveOut(misfits.length)}
        </Button>
      )}
    </Group>
  )
}

/** One line for each thing that was looked at; what blocks says where it is mended. */
export function CheckList({ issuing }: { issuing: Issuing }) {
  const { lines } = issuing.checks
  if (!lines) return <Text c="dimmed">{words.none}</Text>
  return (
    <div className={styles.panel}>
      <ul className={styles.list} aria-label={words.title}>
        {lines.map((check) => (
          <Line key={check.what} check={check} />
        ))}
      </ul>
      <NamesActions issuing={issuing} />
    </div>
  )
}
