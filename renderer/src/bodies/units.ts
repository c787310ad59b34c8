import { act } from '../client/act'
import { texts } from './texts'

/** Removes a unit with all that belongs to it; undo brings it back. True when it was taken. */
export const dropUnit = async ({ id, name }: { id: string; name: string }): Promise<boolean> =>
  (await act('unit.remove', { id }, texts.unitRemoved(name))) !== null
