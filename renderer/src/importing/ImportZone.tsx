import type { ReactNode } from 'react'
import { DropZone } from '../ui/DropZone'
import { importDropped } from './start'
import { texts } from './texts'

/** A screen on which a dropped file is imported. */
export const ImportZone = ({ children }: { readonly children: ReactNode }) => (
  <DropZone
    invitation={texts.dropHere}
    onFiles={([file]) => {
      if (file) void importDropped(file)
    }}
  >
    {children}
  </DropZone>
)
