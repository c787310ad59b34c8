import { screenNames } from '../../app/texts'
import { Page } from '../../ui/Page'

export function InstrumentScreen() {
  return <Page title={screenNames.instrument}>{null}</Page>
}
