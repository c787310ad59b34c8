import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import { Button, Group, notifications } from '../ui/kit'
import { texts } from './texts'

const undoNotice = 'undo'
const doneNotice = 'done'
const againNotice = 'again'
const undoOffered = 10_000

/** The cross of a notice has a name. */
const closeButtonProps = { 'aria-label': texts.close }

export function showError(message: string): void {
  notifications.show({ message, color: 'red', autoClose: 12_000, withCloseButton: true, closeButtonProps })
}

/** Says what stands in the way for now, and does it again on request: what was typed is not typed twice. */
export function offerAgain(message: string, again: () => void): void {
  notifications.hide(againNotice)
  notifications.show({
    id: againNotice,
    color: 'red',
    autoClose: false,
    closeButtonProps,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          variant="light"
          size="compact-xs"
          style={{ flex: 'none' }}
          onClick={() => {
            notifications.hide(againNotice)
            again()
          }}
        >
          {texts.again}
        </Button>
      </Group>
    ),
  })
}

/** Before a dialog opens: nothing may lie over its buttons. */
export function clearNotices(): void {
  notifications.clean()
}

/** The last thing done takes the place of the one before: no row of them may keep an error waiting. */
export function showDone(message: string): void {
  notifications.hide(doneNotice)
  notifications.show({ id: doneNotice, message, autoClose: 6000, closeButtonProps })
}

/** Says what was done and offers to take it back for ten seconds, instead of a question before. */
export function offerUndo(said: string): void {
  notifications.hide(undoNotice)
  notifications.show({
    id: undoNotice,
    autoClose: undoOffered,
    closeButtonProps,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{said}</span>
        <Button variant="light" size="compact-xs" style={{ flex: 'none' }} onClick={() => void undo()}>
          {texts.undo}
        </Button>
      </Group>
    ),
  })
}

const turn = async (name: 'undo.run' | 'redo.run', said: (label: string) => string): Promise<void> => {
  notifications.hide(undoNotice)
  try {
    const { label } = await call(name, {})
    readAgain()
    showDone(said(label))
  } catch (thrown) {
    const { code, message, details } = errorOf(thrown)
    if (code !== 'bug') showError([message, ...(details ?? [])].join('\n'))
  }
}

export const undo = (): Promise<void> => turn('undo.run', texts.undone)
export const redo = (): Promise<void> => turn('redo.run', texts.redone)
