import { showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { Button, Group } from '../../ui/kit'
import { exportFile, importFile } from './save'
import { Section } from './Section'
import { texts } from './texts'

const folders = ['data', 'output', 'backups'] as const

const show = async (what: (typeof folders)[number]): Promise<void> => {
  try {
    await call('folder.show', { what })
  } catch (thrown) {
    showError(errorOf(thrown).message)
  }
}

export function SettingsFile() {
  return (
    <Section name="file" title={texts.file.title} about={texts.file.about}>
      <Group>
        <Button variant="default" onClick={() => void importFile()}>
          {texts.file.import}
        </Button>
        <Button variant="default" onClick={() => void exportFile()}>
          {texts.file.export}
        </Button>
      </Group>
    </Section>
  )
}

export function Safety() {
  return (
    <Section name="safety" title={texts.safety.title} about={texts.safety.about}>
      <Group>
        {folders.map((what) => (
          <Button key={what} variant="default" onClick={() => void show(what)}>
            {texts.safety.folders[what]}
          </Button>
        ))}
      </Group>
    </Section>
  )
}
