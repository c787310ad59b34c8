import { showDone } from '../../app/notices'
import { call } from '../../client/call'
import { readAgain } from '../../client/queries'
import { told } from '../../ui/told'
import { texts } from './texts'

/** Makes an automatic copy now and says so. */
export async function makeCopy(): Promise<void> {
  await told(async () => {
    const { size } = await call('backup.make', {})
    showDone(texts.made(size))
  })
  readAgain()
}
