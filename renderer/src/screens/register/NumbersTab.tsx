import { IconBookmarkPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button } from '../../ui/kit'
import { HoldForm } from './HoldForm'
import styles from './Numbers.module.css'
import { texts } from './numberTexts'
import { Outside } from './Outside'
import { Scope } from './Scope'

/** The runs of numbers with their gaps, what is kept of them, and numbers from elsewhere. */
export function NumbersTab() {
  const { year } = useScope()
  const go = useView((view) => view.go)
  const { data: view, error } = useCall('register.numbers', { year }, { keep: true })
  const [holding, setHolding] = useState(false)
  if (error) return <ErrorNote error={error} />
  if (!view) return null
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        {holding ? (
          <HoldForm
            scopes={view.scopes}
            onClose={() => {
              setHolding(false)
            }}
          />
        ) : (
          <div className={styles.fields}>
            <Button
              leftSection={<IconBookmarkPlus size="1rem" aria-hidden />}
              disabled={view.scopes.length === 0}
              onClick={() => {
                setHolding(true)
              }}
            >
              {texts.hold.open}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                go('laptops', 'blocks')
              }}
            >
              {texts.toBlocks}
            </Button>
          </div>
        )}
        {view.scopes.map((scope) => (
          <Scope key={scope.scope} scope={scope} />
        ))}
      </div>
      <div className={styles.side}>
        <Outside key={year} view={view} year={year} />
      </div>
    </div>
  )
}
