import { screenNames } from '../../app/texts'
import { Page } from '../../ui/Page'

export function MasterScreen() {
  return <Page title={screenNames.master}>{null}</Page>
}
