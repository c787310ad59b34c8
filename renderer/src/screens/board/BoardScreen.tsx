import { screenNames } from '../../app/texts'
import { Page } from '../../ui/Page'

export function BoardScreen() {
  return <Page title={screenNames.board}>{null}</Page>
}
