import { useState, type SubmitEvent } from 'react'
import { regionTitle } from '../../../../shared/domain/regions'
import { type AwardPackageReport, type PackageForm, packageForms } from '../../../../shared/register-views'
import { call, errorOf } from '../../client/call'
import { readAgain, useCall } from '../../client/queries'
import { runJob, useJobs } from '../../state/jobs'
import { useScope } from '../../state/scope'
import { JobProgress } from '../../ui/JobProgress'
import { Button, Group, Modal, Radio, Stack, Text } from '../../ui/kit'
import { told } from '../../ui/told'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Signing } from '../issue/Signing'
import { useIssue } from '../issue/state'
import styles from './Handover.module.css'
import type { Line } from './lines'
import { texts } from './texts'

const words = texts.packageDialog

function Result({ report }: { report: AwardPackageReport }) {
  return (
    <Stack gap="xs">
      <Text fw={600} role="status">
        {report.cancelled ? words.cancelled : words.done(report.packages.length)}
      </Text>
      <ul className={styles.result}>
        {report.packages.map(({ body, name, files, numbers }) => (
          <li key={body} title={files.join('\n')}>
            {name}: {words.result(files.length, numbers.length)}
          </li>
        ))}
      </ul>
      {report.withheld.length > 0 && (
        <>
          <Text fw={600}>{words.withheld}</Text>
          <ul className={styles.result}>
            {report.withheld.map(({ code, unit, reason }) => (
              <li key={`${code} ${unit ?? ''} ${reason}`}>{[unit, reason].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}

/** Everything a body gets, as one set: issued where it is not yet, and written to a folder. */
export function PackageDialog({ line, year, onClose }: { line: Line; year: number; onClose: () => void }) {
  useReturnFocus()
  const { region } = useScope()
  const signing = useIssue((state) => state.signing)
  const { data: key } = useCall('key.info', {})
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'issue'))
  const [code, setCode] = useState(line.code)
  const [as, setAs] = useState<PackageForm>('files')
  const [folder, setFolder] = useState<{ pick: string; name: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [report, setReport] = useState<AwardPackageReport | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const missing = folder === null ? words.needFolder : signing !== 'none' && !key ? words.needKey : null
    setProblem(missing)
    if (missing !== null || folder === null) return
    try {
      setReport(
        await runJob('issue', words.working, (id) =>
          call('package.award', { year, code, folder: folder.pick, as, sign: signing !== 'none', job: id }),
        ),
      )
    } catch (thrown) {
      const { message, details = [] } = errorOf(thrown)
      setProblem([message, ...details].join('\n'))
    }
    readAgain()
  }
  const pick = (): Promise<void> =>
    told(async () => {
      const picked = await call('file.pick', { what: 'folder' })
      if (picked) setFolder(picked)
      setProblem(null)
    })
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        {report ? (
          <Result report={report} />
        ) : (
          <>
            <Text>{words.about}</Text>
            <form id="package" noValidate onSubmit={(event) => void submit(event)}>
              <Stack>
                <Radio.Group label={words.whom} value={code} onChange={setCode}>
                  <Stack gap={6} mt="xs">
                    <Radio value={line.code} label={line.name} size="xs" data-autofocus />
                    {region !== 'ID' && region !== line.code && (
                      <Radio value={region} label={words.region(regionTitle(region))} size="xs" />
                    )}
                  </Stack>
                </Radio.Group>
                <Radio.Group
                  label={words.as}
                  {...(as === 'onePdf' ? { description: words.onePdfAbout } : {})}
                  value={as}
                  onChange={(value) => {
                    setAs(packageForms.find((form) => form === value) ?? as)
                  }}
                >
                  <Stack gap={6} mt="xs">
                    {packageForms.map((form) => (
                      <Radio key={form} value={form} label={words.forms[form]} size="xs" />
                    ))}
                  </Stack>
                </Radio.Group>
                <Button variant="default" w="fit-content" maw="100%" onClick={() => void pick()}>
                  {folder?.name ?? words.folder}
                </Button>
              </Stack>
            </form>
            <Signing />
            {job && <JobProgress job={job} />}
            {problem !== null && (
              <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
                {problem}
              </Text>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          {!report && (
            <Button type="submit" form="package" disabled={job !== undefined}>
              {words.save}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
