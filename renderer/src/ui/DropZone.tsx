import { useState, type DragEvent, type ReactNode } from 'react'
import styles from './DropZone.module.css'

export interface Dropped {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

interface Props {
  /** What dropping here does, shown while a file hangs over it. */
  invitation: string
  /** `at`: where in the window they were let go, pixels. */
  onFiles: (files: Dropped[], at: { x: number; y: number }) => void
  children: ReactNode
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on its content. */
export function DropZone({ invitation, onFiles, children }: Props) {
  const [over, setOver] = useState(false)
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    const at = { x: event.clientX, y: event.clientY }
    const files = [...event.dataTransfer.files]
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    if (read.length > 0) onFiles(read, at)
  }
  return (
    <div
      className={styles.zone}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over && <div className={styles.over}>{invitation}</div>}
    </div>
  )
}
