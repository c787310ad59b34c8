import type { InstallerView } from '../../../shared/update-views'
import { clearNotices } from '../app/notices'
import { call, errorOf } from '../client/call'
import { useUpdating } from './state'

const show = useUpdating.getState().set

const failed = (name: string, thrown: unknown): void => {
  const error = errorOf(thrown)
  show(error.code === 'bug' || error.code === 'cancelled' ? null : { stage: 'failed', name, error })
}

/** Asks for an installer and shows what it is; nothing is started. */
export async function chooseInstaller(): Promise<void> {
  let name = ''
  try {
    const picked = await call('file.pick', { what: 'installer' })
    if (!picked) return
    name = picked.name
    clearNotices()
    show({ stage: 'looking', name })
    show({ stage: 'judged', name, pick: picked.pick, installer: await call('update.inspect', { file: picked.pick }) })
  } catch (thrown) {
    failed(name, thrown)
  }
}

/** A copy of the data, then the installer; the program ends by itself. */
export async function startInstaller(pick: string, installer: InstallerView): Promise<void> {
  const { name, sha256 } = installer
  show({ stage: 'starting', name, pick, installer })
  try {
    await call('update.start', { file: pick, sha256 })
  } catch (thrown) {
    failed(name, thrown)
  }
}
