import { IconCertificate } from '@tabler/icons-react'
import { useEffect } from 'react'
import { regionTitle } from '../../../../shared/domain/regions'
import { useCommand } from '../../app/commands'
import { useCall } from '../../client/queries'
import { useJobs } from '../../state/jobs'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { JobProgress } from '../../ui/JobProgress'
import { Button, Tooltip } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Choices } from './Choices'
import { Facts } from './Facts'
import styles from './Issue.module.css'
import { Lists } from './Lists'
import { Notes } from './Notes'
import { Preview } from './Preview'
import { ReplaceDialog } from './ReplaceDialog'
import { runIssue } from './run'
import { Signing } from './Signing'
import { kinds, needsKey, useIssue } from './state'
import { texts } from './texts'
import { useIssuing, type Issuing } from './useIssuing'

function Actions({ issuing: { plan, scope, ready, again, running } }: { issuing: Issuing }) {
  const { signing, set } = useIssue()
  const { data: key } = useCall('key.info', {})
  const keyMissing = needsKey(signing) && !key
  const blocked = running || keyMissing || (plan?.problems.length ?? 1) > 0
  return (
    <>
      {again.length > 0 && (
        <Button
          variant="default"
          disabled={blocked}
          onClick={() => {
            set({ replacing: true })
          }}
        >
          {texts.replace(again.length)}
        </Button>
      )}
      <Tooltip label={texts.signing.needed} disabled={!keyMissing}>
        <Button
          leftSection={<IconCertificate size="1rem" aria-hidden />}
          disabled={blocked || ready.length === 0}
          onClick={() => void runIssue(scope, ready)}
        >
          {texts.issue(ready.length)}
        </Button>
      </Tooltip>
    </>
  )
}

/** From results to numbered, signed documents. */
export function IssueScreen() {
  const issuing = useIssuing()
  const { plan, error, scope } = issuing
  const { focus, go, set: setView } = useView()
  const set = useIssue((state) => state.set)
  const job = useJobs(({ jobs }) => jobs.find((other) => other.kind === 'issue'))
  useEffect(() => {
    const kind = kinds.find((one) => one === focus)
    if (!kind) return
    set({ kind, shown: null, tab: 'ready' })
    setView({ focus: null })
  }, [focus, set, setView])
  useCommand('print', () => {
    go('register', 'documents')
  })
  return (
    <Page
      title={texts.title}
      about={texts.about(regionTitle(scope.region), scope.year)}
      actions={<Actions issuing={issuing} />}
      tools={<Choices issuing={issuing} />}
    >
      {error ? (
        <ErrorNote error={error} />
      ) : plan?.items.length === 0 ? (
        <EmptyState
          icon={<IconCertificate size="2.5rem" stroke={1.4} />}
          title={texts.empty.title}
          text={texts.empty.text}
        >
          <Button
            onClick={() => {
              go('results')
            }}
          >
            {texts.empty.action}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <div className={styles.left}>
            <Notes issuing={issuing} />
            {job && <JobProgress job={job} />}
            <Lists issuing={issuing} />
          </div>
          <div className={styles.right}>
            <Preview issuing={issuing} />
            <Facts issuing={issuing} />
            <Signing />
          </div>
        </div>
      )}
      <ReplaceDialog issuing={issuing} />
    </Page>
  )
}
