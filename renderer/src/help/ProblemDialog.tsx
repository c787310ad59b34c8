import { useEffect, useState } from 'react'
import type { ProblemReport } from '../../../shared/views'
import { showDone } from '../app/notices'
import { call } from '../client/call'
import { useView } from '../state/view'
import { ErrorNote } from '../ui/ErrorNote'
import { Button, Group, Modal, Stack, Tabs, Text, Textarea } from '../ui/kit'
import { Wait } from '../ui/Wait'
import styles from './Help.module.css'
import { texts } from './texts'

const words = texts.problem

/** The files as they will be in the ZIP. */
function Files({ files }: { files: ProblemReport['files'] }) {
  return (
    <Tabs defaultValue={files[0]?.name ?? null}>
      <Tabs.List>
        {files.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {files.map(({ name, text }) => (
        <Tabs.Panel key={name} value={name}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long files scroll by keyboard too */}
          <pre className={styles.file} tabIndex={0}>
            {text}
          </pre>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function Report() {
  const set = useView((view) => view.set)
  const [made, setMade] = useState<ProblemReport | null>(null)
  const [story, setStory] = useState('')
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    call('problem.prepare', {}).then(setMade, setError)
  }, [])
  const save = async (): Promise<void> => {
    if (!made) return
    try {
      const saved = await call('problem.save', { report: made.report, story })
      if (!saved) return
      showDone(words.saved(saved.name))
      set({ dialog: null })
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Stack gap="sm">
      <Text>{words.about}</Text>
      <Textarea
        label={words.story}
        description={words.storyAbout}
        autosize
        minRows={3}
        maxRows={6}
        maxLength={4000}
        data-autofocus
        value={story}
        onChange={(event) => {
          setStory(event.currentTarget.value)
        }}
      />
      <div>
        <Text fw={600}>{words.inside}</Text>
        {made ? <Files files={made.files} /> : error === null && <Wait label={words.making} />}
      </div>
      {error !== null && <ErrorNote error={error} />}
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={() => {
            set({ dialog: null })
          }}
        >
          {words.cancel}
        </Button>
        <Button disabled={!made} onClick={() => void save()}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  )
}

/** "Kirim laporan masalah": what it would say is read before it is saved; it is sent by nobody but the person. */
export function ProblemDialog() {
  const { dialog, set } = useView()
  return (
    <Modal
      opened={dialog === 'problem'}
      onClose={() => {
        set({ dialog: null })
      }}
      title={words.title}
      size="xl"
      zIndex={1100}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Report />
    </Modal>
  )
}
