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
import { Button, Text } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { PdfDialog } from '../../ui/pdf/PdfDialog'
import { TextLink } from '../../ui/TextLink'
import { AwardButton } from '../award/AwardButton'
import { blocking } from './checks'
import { Choices } from './Choices'
import { Facts } from './Facts'
import styles from './Issue.module.css'
import { Lists } from './Lists'
import { Notes } from './Notes'
import { Preview } from './Preview'
import { ReplaceDialog } from './ReplaceDialog'
import { runIssue } from './run'
import { RunsDialog } from './RunsDialog'
import { Signing } from './Signing'
import { kinds, needsKey, useIssue } from './state'
import { texts } from './texts'
import { useIssuing, type Issuing } from './useIssuing'

/** Why nothing can be issued now, beside the button; what blocks leads to the check list. */
function Why({ keyMissing, faults }: { keyMissing: boolean; faults: number }) {
  const set = useIssue((state) => state.set)
  if (faults > 0)
    return (
      <TextLink
        label={texts.why(faults)}
        onClick={() => {
          set({ tab: 'checks' })
        }}
      >
        {texts.why(faults)}
      </TextLink>
    )
  return keyMissing ? (
    <Text size="xs" c="dimmed">
      {texts.signing.missing}
    </Text>
  ) : null
}

function Actions({ issuing }: { issuing: Issuing }) {
  const { plan, scope, ready, again, running } = issuing
  const { signing, set } = useIssue()
  const { data: key } = useCall('key.info', {})
  const keyMissing = needsKey(signing) && !key
  const faults = blocking(issuing).length
  const blocked = running || keyMissing || !plan || faults > 0
  return (
    <>
      {!running && ready.length + again.length > 0 && <Why keyMissing={keyMissing} faults={faults} />}
      {!running && plan && plan.items.length > 0 && (
        <AwardButton head target={{ year: scope.year, code: scope.region, name: regionTitle(scope.region) }} />
      )}
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
      <Button
        leftSection={<IconCertificate size="1rem" aria-hidden />}
        disabled={blocked || ready.length === 0}
        onClick={() => void runIssue(scope, ready)}
      >
        {texts.issue(ready.length)}
      </Button>
    </>
  )
}

/** From results to numbered, signed documents. */
export function IssueScreen() {
  const issuing = useIssuing()
  const { plan, error, scope } = issuing
  const { focus, go, set: setView } = useView()
  const set = useIssue((state) => state.set)
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'issue' || kind === 'fit' || kind === 'proof'))
  const pdf = useIssue((state) => state.pdf)
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
      <RunsDialog />
      <PdfDialog
        pdf={pdf}
        onClose={() => {
          set({ pdf: null })
        }}
      />
    </Page>
  )
}
