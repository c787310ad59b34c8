import { useEffect } from 'react'
import { ImportDialog } from '../importing/ImportDialog'
import { useCall } from '../client/queries'
import { ExplainDialog } from '../explain/ExplainDialog'
import { HelpPanel } from '../help/HelpPanel'
import { MergeDialog } from '../merging/MergeDialog'
import { LockScreen } from '../people/LockScreen'
import { PersonDialog } from '../people/PersonDialog'
import { useIdleLock } from '../people/useIdleLock'
import { OffsetWizard } from '../printing/OffsetWizard'
import { PrintDialog } from '../printing/PrintDialog'
import { RestoreDialog } from '../restoring/RestoreDialog'
import { DamagedScreen } from '../screens/damaged/DamagedScreen'
import { StartScreen } from '../screens/start/StartScreen'
import { usePrefs } from '../state/prefs'
import { useView } from '../state/view'
import { useColorScheme } from '../ui/kit'
import { UpdateDialog } from '../updating/UpdateDialog'
import { WorkbookDialog } from '../workbooks/WorkbookDialog'
import { AboutDialog } from './AboutDialog'
import styles from './App.module.css'
import { ErrorScreen } from './ErrorScreen'
import { HeldScreen } from './HeldScreen'
import { KeysDialog } from './KeysDialog'
import { useEvents, useOpened } from './listen'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { screenOf } from './screens'
import { StatusBar } from './StatusBar'

/** Theme and text size follow the preferences. */
function useLooks(): void {
  const { theme, textSize } = usePrefs()
  const { setColorScheme } = useColorScheme()
  useEffect(() => {
    setColorScheme(theme)
  }, [theme, setColorScheme])
  useEffect(() => {
    document.documentElement.style.fontSize = `${String(textSize)}%`
  }, [textSize])
}

export function App() {
  useEvents()
  useLooks()
  const screen = useView((view) => view.screen)
  const { data: damaged, error: unseen, refetch: lookAgain } = useCall('safety.damaged', {})
  const usable = damaged === null
  const { data: who } = useCall('person.current', {}, { enabled: usable })
  const free = who?.locked === false
  const { data: state, refetch } = useCall('app.state', {}, { enabled: usable && free })
  useOpened(free || (damaged ?? null) !== null)
  useIdleLock()
  if (damaged)
    return (
      <>
        <DamagedScreen view={damaged} />
        <RestoreDialog />
        <ErrorScreen />
      </>
    )
  if (unseen && damaged === undefined)
    return (
      <>
        <HeldScreen error={unseen} onAgain={() => void lookAgain()} />
        <ErrorScreen />
      </>
    )
  if (who?.locked)
    return (
      <>
        <LockScreen />
        <ErrorScreen />
      </>
    )
  if (!state || !who) return <ErrorScreen onContinue={() => void refetch()} />
  const Screen = screenOf[screen]
  return (
    <>
      {state.first ? (
        <>
          <StartScreen />
          <HelpPanel />
        </>
      ) : (
        <div className={styles.house}>
          <Rail sample={state.sample} />
          <main className={styles.content}>
            <Screen />
          </main>
          <HelpPanel />
          <StatusBar state={state} who={who} />
          <Palette />
        </div>
      )}
      <ImportDialog />
      <WorkbookDialog />
      <RestoreDialog />
      <MergeDialog />
      <PrintDialog />
      <OffsetWizard />
      <ExplainDialog />
      <PersonDialog />
      <KeysDialog />
      <AboutDialog version={state.version} />
      <UpdateDialog />
      <ErrorScreen />
    </>
  )
}
