import { IconSearch } from '@tabler/icons-react'
import { railOf, type Screen, screenGroups, useView } from '../state/view'
import { Tooltip, UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { runCommand } from './commands'
import { ScopeChooser } from './ScopeChooser'
import { iconOf } from './screens'
import { shortcuts } from '../../../shared/keys'
import { groupNames, railNames, screenNames, texts } from './texts'

function Entry({ name }: { name: Screen }) {
  const { screen, go } = useView()
  const Icon = iconOf[name]
  return (
    <Tooltip label={shortcuts[`go.${name}`]} position="right">
      <UnstyledButton
        className={styles.item}
        aria-current={railOf(screen) === name ? 'page' : undefined}
        onClick={() => {
          go(name)
        }}
      >
        <Icon size="1.125rem" stroke={1.6} aria-hidden />
        {railNames[name] ?? screenNames[name]}
      </UnstyledButton>
    </Tooltip>
  )
}

/** The slim rail at the left: year and region above, one entry a screen, grouped by what one comes for. */
export function Rail({ sample }: { sample: boolean }) {
  return (
    <nav className={styles.rail} aria-label={texts.navigation}>
      <ScopeChooser />
      {screenGroups
        .filter((group) => group.screens.length > 0)
        .map(({ group, screens }) => (
          <div key={group}>
            <div className={styles.group}>{groupNames[group]}</div>
            {screens.map((name) => (
              <Entry key={name} name={name} />
            ))}
          </div>
        ))}
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
