import { railOf, type Screen, useView } from '../state/view'
import { UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { shortcuts } from '../../../shared/keys'
import { railNames, screenNames } from './texts'

/** Screens that share one entry of the rail, as tabs under the title. */
export function ScreenTabs({ screens }: { screens: readonly Screen[] }) {
  const { screen, go } = useView()
  return (
    <nav className={styles.tabs} aria-label={railNames[railOf(screen)]}>
      {screens.map((name) => (
        <UnstyledButton
          key={name}
          className={styles.tab}
          aria-current={screen === name ? 'page' : undefined}
          title={shortcuts[`go.${name}`]}
          onClick={() => {
            go(name)
          }}
        >
          {screenNames[name]}
        </UnstyledButton>
      ))}
    </nav>
  )
}
