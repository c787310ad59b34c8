import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { focusFirst } from '../../ui/focus'
import { Button } from '../../ui/kit'

interface Props {
  label: string
  /** The form; it calls `onDone` when it has done its work or is given up. */
  children: (onDone: () => void) => ReactNode
}

/** A button that gives its place to a form, and gets it back with the focus. */
export function Adder({ label, children }: Props) {
  const [stage, setStage] = useState<'before' | 'adding' | 'after'>('before')
  if (stage === 'adding')
    return children(() => {
      setStage('after')
    })
  return (
    <Button
      ref={stage === 'after' ? focusFirst : undefined}
      variant="default"
      w="fit-content"
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={() => {
        setStage('adding')
      }}
    >
      {label}
    </Button>
  )
}
