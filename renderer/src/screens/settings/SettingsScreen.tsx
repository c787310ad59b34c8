import { IconDeviceFloppy } from '@tabler/icons-react'
import { useCall } from '../../client/queries'
import { texts as printingTexts } from '../../printing/texts'
import { useView } from '../../state/view'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Text, UnstyledButton } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Colors } from './Colors'
import { Safety, SettingsFile } from './FileAndSafety'
import { FileName } from './FileName'
import { Logo } from './Logo'
import { Looks } from './Looks'
import { Office } from './Office'
import { Pattern } from './Pattern'
import { Printers } from './Printers'
import { backUp } from './save'
import styles from './Settings.module.css'
import { Signatories } from './Signatories'
import { texts } from './texts'

const sections = [
  ['office', texts.office.title],
  ['logo', texts.logo.title],
  ['signatories', texts.signatories.title],
  ['numberPattern', texts.pattern.title],
  ['fileName', texts.fileName.title],
  ['colors', texts.colors.title],
  ['printing', printingTexts.kept.title],
  ['file', texts.file.title],
  ['safety', texts.safety.title],
  ['looks', texts.looks.title],
] as const

/** The office and how its documents look. */
export function SettingsScreen() {
  const { data: locked } = useCall('settings.locked', {})
  const { data: settings, error } = useCall('settings.get', {})
  const set = useView((view) => view.set)
  return (
    <Page
      title={texts.title}
      about={texts.about}
      actions={
        <Button leftSection={<IconDeviceFloppy size="1rem" aria-hidden />} onClick={() => void backUp()}>
          {texts.backup}
        </Button>
      }
    >
      {error && <ErrorNote error={error} />}
      {locked?.problem && (
        <Text role="alert" c="red">
          {locked.problem}
        </Text>
      )}
      {settings && (
        <div className={styles.columns}>
          <nav className={styles.index} aria-label={texts.sections}>
            {sections.map(([name, title]) => (
              <UnstyledButton
                key={name}
                className={styles.entry}
                onClick={() => {
                  set({ focus: name })
                }}
              >
                {title}
              </UnstyledButton>
            ))}
          </nav>
          <div className={styles.scroll}>
            <Office office={settings.office} />
            <Logo logo={settings.logo} />
            <Signatories signatories={settings.signatories} />
            <Pattern pattern={settings.numberPattern} patterns={settings.numberPatterns} />
            <FileName />
            <Colors colors={settings.colors} />
            <Printers />
            <SettingsFile />
            <Safety />
            <Looks />
          </div>
        </div>
      )}
    </Page>
  )
}
