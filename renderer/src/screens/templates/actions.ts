import type { TemplateContent, TemplateHead, TemplatePicture } from '../../../../shared/template-views'
import type { Template } from '../../../../shared/templates/model'
import { clearNotices, offerUndo, showDone } from '../../app/notices'
import { act } from '../../client/act'
import { call, errorOf } from '../../client/call'
import { queries, readAgain } from '../../client/queries'
import type { Dropped } from '../../ui/DropZone'
import { paperRoom, pickedPicture, roomedPicture } from '../../ui/picture'
import { told } from '../../ui/told'
import { closeTemplate, forgetDraft, keepDraft, openTemplate, stampOf, useTemplates } from './state'
import { texts } from './texts'

type Named = Pick<TemplateHead, 'id' | 'name'>

/** Makes a copy and opens it; gives what was wrong, or null. */
export async function copyTemplate(from: string, name: string): Promise<string | null> {
  let problem: string | null = null
  const made = await act('template.copy', { id: from, name }, texts.done.copied(name), (message) => {
    problem = message
  })
  if (made) openTemplate(made.value.id)
  return problem
}

export async function removeTemplate({ id, name }: Named): Promise<void> {
  const removed = await act('template.remove', { id }, texts.done.removed(name))
  if (!removed) return
  forgetDraft(id)
  if (useTemplates.getState().open === id) closeTemplate()
}

export const chooseTemplate = async ({ id, name }: Named): Promise<void> => {
  await act('template.choose', { id }, texts.done.chosen(name))
}

export const exportTemplate = ({ id }: Pick<Named, 'id'>): Promise<void> =>
  told(async () => {
    const file = await call('template.export', { id })
    if (file) showDone(texts.done.exported(file.name))
  })

/** Asks for a file and opens the template in it; one that is there already word for word is not written twice. `onError` shows what was wrong with the file. */
export async function importPicked(known: readonly Named[], onError: (error: unknown) => void): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'template' })
    if (!picked) return
    clearNotices()
    const { head, problems } = await call('template.import', { source: { pick: picked.pick } })
    readAgain()
    if (known.some(({ id }) => id === head.id)) showDone(texts.done.known(head.name))
    else if (problems.length > 0) showDone(texts.importProblems(head.name, problems.length))
    else offerUndo(texts.done.imported(head.name))
    openTemplate(head.id)
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

/** Writes the draft. False when it was refused; true also where nothing is to be saved. */
export async function saveTemplate(id: string): Promise<boolean> {
  takeTyped()
  const draft = useTemplates.getState().drafts[id]
  if (!draft || draft.steps.now === draft.steps.saved) return true
  const template: Template = draft.steps.now
  const saved = await act('template.save', { id, template }, texts.editor.saved)
  if (!saved) return false
  const head = saved.value
  // What is on the screen is what was written: the list and the editor need not wait for it.
  queries.setQueryData<TemplateContent>(['template.get', { id }], (old) => old && { ...old, head, template })
  keepDraft(id, template, stampOf(head))
  offerUndo(texts.done.saved(head.name, head.version))
  return true
}

/** Asks for a picture and keeps it; its SHA-256, or null. */
export async function pickPicture(): Promise<string | null> {
  let sha256: string | null = null
  await told(async () => {
    const picked = await pickedPicture('picture', paperRoom)
    if (picked) ({ sha256 } = await keepPicture(picked))
  })
  return sha256
}

async function keepPicture(source: Dropped): Promise<TemplatePicture> {
  const kept = await call('template.picture', { source })
  const { pictures, set } = useTemplates.getState()
  set({ pictures: { ...pictures, [kept.sha256]: kept.data } })
  return kept
}

/** Keeps a picture that was dropped; null, with a notice, for one that cannot be printed. */
export async function takePicture(dropped: Dropped): Promise<TemplatePicture | null> {
  let kept: TemplatePicture | null = null
  await told(async () => {
    kept = await keepPicture(await roomedPicture(dropped, paperRoom))
  })
  return kept
}
