import { useState, type SubmitEvent } from 'react'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { queries, useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { Button, Checkbox, Group, Modal, Radio, Select, Stack, Text } from '../../ui/kit'
import { byFoldedName } from '../../ui/search'
import { KeyFile } from '../issue/KeyFile'
import { KeyLines } from '../issue/KeyLines'
import { texts } from './texts'

const words = texts.exporting
const whats = ['office', 'region', 'body'] as const

const demo = async (): Promise<void> => {
  await call('key.demo', {})
  await queries.invalidateQueries({ queryKey: ['key.info'] })
}

function Key() {
  const { data: key } = useCall('key.info', {})
  if (key) return <KeyLines info={key} closable />
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {words.key}
      </Text>
      <KeyFile />
      <Button variant="subtle" onClick={() => void demo()}>
        {words.demo}
      </Button>
    </Stack>
  )
}

function ExportForm({ onDone }: { onDone: () => void }) {
  const scope = useScope()
  const { data: regions = [] } = useCall('region.list', {})
  const { data: results } = useCall('result.list', { year: scope.year, region: 'ID' })
  const { data: key } = useCall('key.info', {})
  const [what, setWhat] = useState<(typeof whats)[number]>('office')
  const [region, setRegion] = useState<string | null>(scope.region === 'ID' ? null : scope.region)
  const [body, setBody] = useState<string | null>(null)
  const [forHeadOffice, setForHeadOffice] = useState(false)
  const [wishSigned, setWishSigned] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const sign = forHeadOffice || wishSigned
  const wanted =
    what === 'office' ? { region: 'ID' } : what === 'region' ? region && { region } : body && { code: body }
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!wanted) return
    setBusy(true)
    setProblem(null)
    try {
      const made = await call('package.export', { scope: wanted, sign, forHeadOffice })
      if (made) {
        showDone(words.saved(made.name, made.size, made.records))
        onDone()
      }
    } catch (thrown) {
      const { message, details } = errorOf(thrown)
      setProblem([message, ...(details ?? [])].join('\n'))
    }
    setBusy(false)
  }
  const places = { region: regions.filter(({ code }) => code !== 'ID'), body: results?.rows ?? [] }
  return (
    <Stack>
      {/* The key has a form of its own, which cannot stand in this one. */}
      <form id="package" onSubmit={(event) => void save(event)} noValidate />
      <Text c="dimmed">{words.about}</Text>
      <Radio.Group
        label={words.what}
        value={what}
        onChange={(value) => {
          setWhat(whats.find((known) => known === value) ?? 'office')
        }}
      >
        <Stack gap="xs" mt="xs">
          {whats.map((known, index) => (
            <Radio key={known} value={known} label={words[known]} data-autofocus={index === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      {what !== 'office' && (
        <Select
          label={words[what]}
          placeholder={words.choose}
          searchable
          limit={100}
          filter={byFoldedName}
          data={places[what].map(({ code, name }) => ({ value: code, label: name }))}
          value={what === 'region' ? region : body}
          onChange={what === 'region' ? setRegion : setBody}
        />
      )}
      <Checkbox
        label={words.head}
        checked={forHeadOffice}
        onChange={(event) => {
          setForHeadOffice(event.currentTarget.checked)
        }}
      />
      <Checkbox
        label={words.sign}
        checked={sign}
        disabled={forHeadOffice}
        onChange={(event) => {
          setWishSigned(event.currentTarget.checked)
        }}
      />
      {sign && <Key />}
      {problem && (
        <Text c="var(--error)" role="alert">
          {problem}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" form="package" loading={busy} disabled={!wanted || (sign && !key)}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  )
}

/** A package for another laptop or for head office. */
export function ExportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{words.title}</Text>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <ExportForm onDone={onClose} />
    </Modal>
  )
}
