import { Page } from '../../ui/Page'
import { texts } from './texts'

/** What was found in the field, unit by unit and indicator by indicator. */
export function EntryScreen() {
  return <Page title={texts.title}>{null}</Page>
}
