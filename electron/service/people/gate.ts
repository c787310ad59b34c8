/** The lock as the service keeps it: behind a locked window there is no call that reads or writes, whoever sends it. */
import { isOpenWhileLocked, lockedRefusal } from '../../../shared/while-locked.ts'

type Calls = Record<string, ((input: never) => unknown) | undefined>

/** The same calls, refused with Expected('refused') while `isLocked`, except those that open the lock. */
export const gated = (calls: Calls, isLocked: () => boolean): Calls =>
  Object.fromEntries(
    Object.entries(calls).map(([name, run]) => [
      name,
      run === undefined || isOpenWhileLocked(name)
        ? run
        : (input: never) => {
            if (isLocked()) throw lockedRefusal()
            return run(input)
          },
    ]),
  )
