import { clearNotices } from '../app/notices'
import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import type { Dropped } from '../ui/DropZone'
import { useRestoring, type Wanted } from './state'

const show = useRestoring.getState().set

const failed = (name: string, thrown: unknown): void => {
  const error = errorOf(thrown)
  show(error.code === 'bug' || error.code === 'cancelled' ? null : { stage: 'failed', name, error })
}

/** Looks into a copy or a file; asks for a password where it needs one. Changes nothing. */
export async function inspect({ source, name, password }: Wanted): Promise<void> {
  const wanted = { source, name, password }
  clearNotices()
  show({ stage: 'looking', ...wanted })
  try {
    show({ stage: 'preview', ...wanted, inspection: await call('backup.inspect', { source, password }) })
  } catch (thrown) {
    const { code, message } = errorOf(thrown)
    if (code === 'key')
      show({ stage: 'password', ...wanted, password: null, problem: password === null ? null : message })
    else failed(name, thrown)
  }
}

/** A copy of the data folder by its name. */
export const inspectCopy = (copy: string, name: string): Promise<void> =>
  inspect({ source: { copy }, name, password: null })

/** Asks for a file and shows what is in it. */
export async function restorePicked(): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'backup' })
    if (picked) await inspect({ source: { file: picked.pick }, name: picked.name, password: null })
  } catch (thrown) {
    failed('', thrown)
  }
}

/** A backup that was opened by double click. */
export const restoreOpened = ({ pick, name }: { pick: string; name: string }): Promise<void> =>
  inspect({ source: { file: pick }, name, password: null })

export async function restoreDropped(file: Dropped): Promise<void> {
  try {
    const kept = await call('file.keep', { name: file.name, bytes: file.bytes })
    await inspect({ source: { file: kept.pick }, name: kept.name, password: null })
  } catch (thrown) {
    failed(file.name, thrown)
  }
}

/** Puts what the preview showed into place; the present state is kept first. */
export async function restore({ source, name, password }: Wanted): Promise<void> {
  show({ stage: 'restoring', source, name, password })
  try {
    const report = await call('backup.restore', { source, password })
    show({ stage: 'done', name, report })
    readAgain()
  } catch (thrown) {
    failed(name, thrown)
  }
}
