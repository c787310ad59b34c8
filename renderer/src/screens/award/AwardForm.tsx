import { IconAlertTriangle, IconFolder } from '@tabler/icons-react'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { packageForms, type AwardPlan } from '../../../../shared/register-views'
import { showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { useCall } from '../../client/queries'
import { DayInput } from '../../ui/DayInput'
import { Alert, Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '../../ui/kit'
import { Signing } from '../issue/Signing'
import { needsKey, useIssue } from '../issue/state'
import styles from './Award.module.css'
import { Contents } from './Contents'
import { runAward } from './run'
import { useAward, type Target } from './state'
import { texts } from './texts'

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Documents that are no longer true; minutes list the others, so they go with them. */
function replacedIn({ items }: AwardPlan['sets'][number]): number {
  const outdated = items.filter(({ state }) => state === 'outdated').length
  const minutes = items.some(({ kind, state }) => kind === 'minutes' && state === 'exists')
  return outdated > 0 && minutes ? outdated + 1 : outdated
}

interface Props {
  target: Target
  plan: AwardPlan
  onClose: () => void
}

/** Everything that is asked before sets are made. */
export function AwardForm({ target, plan, onClose }: Props) {
  const { as, folder, set } = useAward()
  const { signing, date, place, set: setIssue } = useIssue()
  const { data: key } = useCall('key.info', {})
  const [replacing, setReplacing] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  const items = plan.sets.flatMap((one) => one.items)
  const outdated = sum(plan.sets.map(replacedIn))
  const replaces = replacing && outdated > 0
  const issues = replaces || items.some(({ state }) => state === 'ready')
  const forms = plan.sets.length > 1 ? texts.formsMany : texts.forms
  const pick = async (): Promise<void> => {
    try {
      const picked = await call('file.pick', { what: 'folder' })
      if (!picked) return
      set({ folder: picked })
      setProblem(null)
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
    }
  }
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!folder) setProblem(texts.needFolder)
    else if (replaces && reason.trim() === '') setProblem(texts.needReason)
    else if (issues && needsKey(signing) && !key) setProblem(texts.needKey)
    else {
      setProblem(null)
      const wrong = await runAward(target, {
        folder: folder.pick,
        as,
        sign: issues && needsKey(signing),
        ink: signing === 'ink',
        ...(date && { date }),
        ...(place?.trim() && { place: place.trim() }),
        ...(replaces && { replace: reason.trim() }),
      })
      setProblem(wrong)
      // A run goes on when its dialog is closed: what went wrong is told all the same.
      if (wrong !== null && !open.current) showError(wrong)
    }
  }
  return (
    <Stack>
      <Text>{texts.about}</Text>
      <Contents plan={plan} />
      {plan.problems.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={texts.problems}>
          {plan.problems.map(({ field, message }) => (
            <div key={field}>{message}</div>
          ))}
        </Alert>
      )}
      <div className={styles.columns}>
        <form id="award" className={styles.side} noValidate onSubmit={(event) => void submit(event)}>
          <Radio.Group
            label={<Text fw={600}>{texts.as}</Text>}
            value={as}
            onChange={(value) => {
              set({ as: packageForms.find((one) => one === value) ?? 'files' })
            }}
          >
            <Stack gap={6} mt="xs">
              {packageForms.map((one, index) => (
                <Radio
                  key={one}
                  value={one}
                  label={forms[one]}
                  size="xs"
                  {...(index === 0 ? { 'data-autofocus': true } : {})}
                />
              ))}
            </Stack>
          </Radio.Group>
          {as === 'pdf' && <Text size="xs">{texts.pdfAbout}</Text>}
          <div>
            <Text fw={600} mb={4}>
              {texts.folder}
            </Text>
            <Button
              variant="default"
              leftSection={<IconFolder size="1rem" aria-hidden />}
              aria-label={folder ? `${texts.folder}: ${folder.name}` : texts.pickFolder}
              onClick={() => void pick()}
            >
              {folder?.name ?? texts.pickFolder}
            </Button>
          </div>
          {outdated > 0 && (
            <Checkbox
              label={texts.replace(outdated)}
              description={texts.replaceAbout}
              checked={replacing}
              onChange={(event) => {
                setReplacing(event.currentTarget.checked)
                setProblem(null)
              }}
            />
          )}
          {replaces && (
            <TextInput
              label={texts.reason}
              required
              maxLength={300}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value)
                setProblem(null)
              }}
            />
          )}
        </form>
        {/* Beside the form, not in it: the key has a form of its own. */}
        {issues && (
          <div className={styles.side}>
            <div className={styles.pair}>
              <DayInput
                label={texts.date}
                value={date ?? plan.date}
                onChange={(value) => {
                  setIssue({ date: value })
                }}
              />
              <TextInput
                label={texts.place}
                maxLength={100}
                value={place ?? plan.place}
                onChange={(event) => {
                  setIssue({ place: event.currentTarget.value })
                }}
              />
            </div>
            <Signing />
          </div>
        )}
      </div>
      {problem !== null && (
        <Text role="alert" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
          {problem}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button type="submit" form="award" disabled={plan.problems.length > 0 || plan.sets.length === 0}>
          {texts.save}
        </Button>
      </Group>
    </Stack>
  )
}
