import { showDone } from '../../app/notices'
import { act } from '../../client/act'
import { call } from '../../client/call'
import type { Input } from '../../../../shared/ipc'
import { told } from '../../ui/told'
import { texts } from './texts'

type Problem = (message: string) => void

/** Writes a part of the settings; undoable like any other change. */
export async function save(change: Input<'settings.save'>, what: string, onError?: Problem): Promise<boolean> {
  return (await act('settings.save', change, texts.saved(what), onError)) !== null
}

export const backUp = (): Promise<void> =>
  told(async () => {
    const made = await call('backup.run', {})
    if (made) showDone(texts.backedUp(made.name, made.size))
  })

export const exportFile = (): Promise<void> =>
  told(async () => {
    const made = await call('settings.exportFile', {})
    if (made) showDone(texts.file.exported(made.name))
  })

export const importFile = (): Promise<void> =>
  told(async () => {
    const picked = await call('file.pick', { what: 'settings' })
    if (picked) await act('settings.importFile', { source: { pick: picked.pick } }, texts.file.imported)
  })

export const pickLogo = (onError: Problem): Promise<void> =>
  told(async () => {
    const picked = await call('file.pick', { what: 'logo' })
    if (picked) await act('settings.logo', { source: { pick: picked.pick } }, texts.logo.saved, onError)
  })

export const removeLogo = (): Promise<void> =>
  told(async () => {
    await act('settings.logo', { source: null }, texts.logo.removed)
  })
