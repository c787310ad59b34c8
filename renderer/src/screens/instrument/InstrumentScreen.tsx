import { DeriveDialog } from './DeriveDialog'
import { Editor } from './Editor'
import { useInstrument } from './state'
import { Versions } from './Versions'

/** Instruments: the list of their versions, or one of them in the editor. */
export function InstrumentScreen() {
  const open = useInstrument((state) => state.open)
  return (
    <>
      {open === null ? <Versions /> : <Editor key={open} id={open} />}
      <DeriveDialog />
    </>
  )
}
