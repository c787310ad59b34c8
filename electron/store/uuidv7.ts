/** UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then a counter, then chance; ids of one process sort by age. */
import { randomUUID } from 'node:crypto'

let lastTime = 0
let counter = 0

/**
 * A new UUIDv7. `now` is Unix time in milliseconds. When the clock stands still or goes back, the 12 bit counter (RFC
 * 9562 §6.2, method 1) keeps the order; when it is used up the time is moved on by one millisecond.
 */
export const uuidv7 = (now: number = Date.now()): string => {
  // Version 4 has the same variant and 62 bits of chance at its end.
  const chance = randomUUID()
  if (now > lastTime) {
    lastTime = now
    // The top bit of the seed stays free, so that at least 2048 ids fit into every millisecond.
    counter = Number.parseInt(chance.slice(0, 3), 16) & 0x07ff
  } else if (counter < 0x0fff) counter += 1
  else {
    lastTime += 1
    counter = 0
  }
  const time = lastTime.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}${chance.slice(18)}`
}
