import { IconSearch } from '@tabler/icons-react'
import { railOf, railScreens, useView } from '../state/view'
import { Tooltip, UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { runCommand } from './commands'
import { ScopeChooser } from './ScopeChooser'
import { iconOf } from './screens'
import { railNames, screenNames, shortcuts, texts } from './texts'

/** The slim rail at the left: year and region above, one entry a screen. */
export function Rail({ sample }: { sample: boolean }) {
  const { screen, go } = useView()
  return (
    <nav className={styles.rail} aria-label={texts.navigation}>
      <ScopeChooser />
      {railScreens.map((name) => {
        const Icon = iconOf[name]
        return (
          <Tooltip key={name} label={shortcuts[`go.${name}`]} position="right">
            <UnstyledButton
              className={styles.item}
              aria-current={railOf(screen) === name ? 'page' : undefined}
              onClick={() => {
                go(name)
              }}
            >
              <Icon size="1.25rem" stroke={1.6} aria-hidden />
              {railNames[name] ?? screenNames[name]}
            </UnstyledButton>
          </Tooltip>
        )
      })}
      <div className={styles.grow} />
      {sample && (
        <Tooltip label={texts.sampleHint} position="right">
          <div className={styles.sample}>{texts.sample}</div>
        </Tooltip>
      )}
      <Tooltip label={shortcuts.palette} position="right">
        <UnstyledButton
          className={styles.item}
          onClick={() => {
            runCommand('palette')
          }}
        >
          <IconSearch size="1.25rem" stroke={1.6} aria-hidden />
          {texts.search}
        </UnstyledButton>
      </Tooltip>
    </nav>
  )
}
