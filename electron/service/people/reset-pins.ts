/**
 * The way in when nobody knows a PIN that helps: all PINs of this laptop go. Whoever may read the data folder could do as much
 * with it by hand; here a copy is made first, the journal keeps it, and everybody is told of it for a month.
 */
import { clearPins, persons, personsWithPin } from '../../store/persons.ts'
import { notePinReset } from '../../store/settings.ts'
import { makeCopy } from '../safety/backup/copy.ts'
import { openSafely } from '../safety/open-safely.ts'

export interface PinsReset {
  /** Names of those who had one; empty when there was nothing to do. */
  persons: string[]
  /** Name of the copy made first. */
  copy: string | null
}

/** Removes every PIN. The program must not be running: it would keep its lock. Expected as `openSafely` and `makeCopy`. */
export const resetPins = async (request: { folder: string; version: string; now: Date }): Promise<PinsReset> => {
  const { folder, now } = request
  const store = openSafely(folder, { now: () => now })
  try {
    const having = personsWithPin(store)
    const names = persons(store)
      .filter(({ id }) => having.has(id))
      .map(({ name }) => name)
    if (names.length === 0) return { persons: [], copy: null }
    const { name: copy } = await makeCopy({ ...request, why: 'manual' })
    const label = `PIN ${names.length} petugas dihapus karena lupa`
    store.write({ kind: 'person', label, reason: names.join(', '), undoable: false }, () => {
      notePinReset(store, { at: now.toISOString(), persons: names.length })
      clearPins(store)
    })
    return { persons: names, copy }
  } finally {
    store.close()
  }
}
