import { IconBook2 } from '@tabler/icons-react'
import { screenNames } from '../../app/texts'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Documents } from '../issue/Documents'
import { texts } from './texts'

/** What became of every document that got a number. */
export function RegisterScreen() {
  const { year } = useScope()
  const go = useView((view) => view.go)
  const { data: rows, error } = useCall('document.list', { year }, { keep: true })
  return (
    <Page title={screenNames.register} about={texts.about}>
      {error && <ErrorNote error={error} />}
      {rows?.length === 0 && (
        <EmptyState icon={<IconBook2 size="2.5rem" stroke={1.4} />} title={texts.empty.title} text={texts.empty.text}>
          <Button
            onClick={() => {
              go('issue')
            }}
          >
            {texts.empty.action}
          </Button>
        </EmptyState>
      )}
      {rows && rows.length > 0 && <Documents label={texts.list} rows={rows} />}
    </Page>
  )
}
