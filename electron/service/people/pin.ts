/** PINs: a slow hash with salt, and a wait that grows with every try in vain and outlives the program. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Expected } from '../../../shared/errors.ts'
import { noteTry, pinOf, setPinOf } from '../../store/persons.ts'
import type { Store } from '../../store/store.ts'

/** N of scrypt with r = 8, p = 1 (OWASP): 128 MiB and a fifth of a second a try. */
export const pinCost = 2 ** 17
const hashLength = 32

/** Seconds to wait after so many tries in vain; the last one for all further ones. */
const waits = [0, 0, 0, 5, 15, 30, 60, 300, 900, 3600] as const
const waitAfter = (failures: number): number => (waits[failures] ?? 3600) * 1000

const hashOf = (pin: string, salt: Uint8Array, n: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // One person types é as one character, another as two.
    const typed = pin.normalize('NFKC')
    scrypt(typed, salt, hashLength, { N: n, r: 8, p: 1, maxmem: 256 * n * 8 }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

const tooSoon = (left: number): Expected => {
  const seconds = Math.ceil(left / 1000)
  const text = seconds < 90 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`
  return new Expected('refused', `PIN salah beberapa kali. Tunggu ${text}, lalu coba lagi.`, { field: 'pin' })
}

/** Stores a PIN, or takes it away with null. */
export const changePin = async (store: Store, person: string, pin: string | null, cost: number): Promise<void> => {
  if (pin === null) {
    setPinOf(store, person, null)
    return
  }
  const salt = randomBytes(16)
  setPinOf(store, person, { salt, hash: await hashOf(pin, salt, cost), cost })
}

/**
 * Passes when the person has no PIN or this is it. Expected('refused') while the wait lasts, ('key') for a wrong PIN. The
 * try is on the disk before it is looked at: ending the program does not give another one.
 */
export const checkPin = async (store: Store, person: string, pin: string | undefined): Promise<void> => {
  const known = pinOf(store, person)
  if (known === null) return
  if (pin === undefined) throw new Expected('key', 'Petugas ini memakai PIN. Ketik PIN-nya.', { field: 'pin' })
  const now = store.now().getTime()
  const wait = waitAfter(known.failures)
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  const left = known.nextAt === null ? 0 : Math.min(Date.parse(known.nextAt) - now, wait)
  if (left > 0) throw tooSoon(left)
  const failures = known.failures + 1
  noteTry(store, person, failures, new Date(now + waitAfter(failures)).toISOString())
  const right = timingSafeEqual(await hashOf(pin, known.salt, known.cost), known.hash)
  if (!right) throw new Expected('key', 'PIN salah. Coba lagi.', { field: 'pin' })
  noteTry(store, person, 0, null)
}
