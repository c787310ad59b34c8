import type { ComponentProps } from 'react'
import { safetyScreens, useView } from '../state/view'
import { UnstyledButton } from '../ui/kit'
import { Page } from '../ui/Page'
import styles from './App.module.css'
import { railNames, screenNames, shortcuts } from './texts'

/** A screen of "Keamanan data": the others stand as tabs under the title. */
export function SafetyPage({ children, ...page }: Omit<ComponentProps<typeof Page>, 'tools' | 'title'>) {
  const { screen, go } = useView()
  return (
    <Page
      {...page}
      title={screenNames[screen]}
      tools={
        <nav className={styles.tabs} aria-label={railNames.backup}>
          {safetyScreens.map((name) => (
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
      }
    >
      {children}
    </Page>
  )
}
