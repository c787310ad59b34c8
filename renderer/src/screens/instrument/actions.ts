import type { InstrumentRow } from '../../../../shared/entry-views'
import { clearNotices, offerUndo, showDone } from '../../app/notices'
import { act } from '../../client/act'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { told } from '../../ui/told'
import { forgetDraft, openVersion, useInstrument } from './state'
import { texts } from './texts'

type Named = Pick<InstrumentRow, 'id' | 'title' | 'version'>

export const nameOf = ({ title, version }: Pick<Named, 'title' | 'version'>): string => texts.versionOf(title, version)

/** Whether a version may be changed: nobody entered cells with it, and it did not come with the program. */
export const isOpen = ({ shipped, locked }: Pick<InstrumentRow, 'shipped' | 'locked'>): boolean => !shipped && !locked

/** Makes a new version and opens it. False when it was refused. */
export async function derive(
  from: string,
  input: { title: string; unitType: string; scheme: string },
  onError: (message: string) => void,
): Promise<boolean> {
  const made = await act('instrument.derive', { from, ...input }, texts.done.derived(input.title), onError)
  if (made) openVersion(made.value.id)
  return made !== null
}

export async function removeVersion(version: Named): Promise<void> {
  const removed = await act('instrument.remove', { id: version.id }, texts.done.removed(nameOf(version)))
  if (!removed) return
  forgetDraft(version.id)
  if (useInstrument.getState().open === version.id) useInstrument.getState().set({ open: null })
}

export const exportVersion = ({ id }: Pick<Named, 'id'>): Promise<void> =>
  told(async () => {
    const file = await call('instrument.export', { id })
    if (file) showDone(texts.done.exported(file.name))
  })

/** Asks for a workbook and reads it as a new version. `onError` shows every cell that cannot be read. */
export async function importPicked(known: readonly Named[], onError: (error: unknown) => void): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'instrument' })
    if (!picked) return
    clearNotices()
    const read = await call('instrument.import', { source: { pick: picked.pick } })
    readAgain()
    if (known.some(({ id }) => id === read.id)) showDone(texts.done.known(nameOf(read)))
    else offerUndo(texts.done.imported(nameOf(read)))
    openVersion(read.id)
  } catch (thrown) {
    const { code } = errorOf(thrown)
    if (code !== 'bug' && code !== 'cancelled') onError(thrown)
  }
}

/** Takes what is being typed in a field, which keeps the focus. */
function takeTyped(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.blur()
  field.focus()
}

/** Saves the draft of a version, also with problems. False when it was refused; true also where nothing is to be saved. */
export async function save({ id, version }: Pick<Named, 'id' | 'version'>): Promise<boolean> {
  takeTyped()
  const drafting = useInstrument.getState().drafts[id]
  if (!drafting || drafting.past.length === 0) return true
  const { title, sample, content } = drafting.now
  const saved = await act(
    'instrument.save',
    { id, title, sample, content },
    texts.done.saved(nameOf({ title, version })),
  )
  if (saved) forgetDraft(id)
  return saved !== null
}

export const whoOf = (unitType: string): string => (unitType === '' ? texts.uses.whoAll : texts.uses.who(unitType))

/** Sets what a year uses for units of a type; null goes back to that of all others. False when it was refused. */
export const use = async (
  year: number,
  unitType: string,
  id: string | null,
  onError?: (message: string) => void,
): Promise<boolean> =>
  (await act('instrument.use', { year, unitType, id }, texts.done.used(whoOf(unitType), year), onError)) !== null
