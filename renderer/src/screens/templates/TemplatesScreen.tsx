import { CopyDialog } from './list/CopyDialog'
import { FitDialog } from './list/FitDialog'
import { Editor } from './Editor'
import { List } from './list/List'
import { useTemplates } from './state'

/** Designs of documents: the list of them, or one in the editor. */
export function TemplatesScreen() {
  const open = useTemplates((state) => state.open)
  return (
    <>
      {open === null ? <List /> : <Editor key={open} id={open} />}
      <CopyDialog />
      <FitDialog />
    </>
  )
}
