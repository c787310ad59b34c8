import { screenNames } from '../../app/texts'
import { Page } from '../../ui/Page'

export function ExploreScreen() {
  return <Page title={screenNames.explore}>{null}</Page>
}
