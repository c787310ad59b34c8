/** UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then a counter, then chance; ids of one process sort by age. */
import { randomBytes } from 'node:crypto'

let lastTime = 0
let counter = 0

/**
 * A new UUIDv7. `now` is Unix time in milliseconds. When the clock stands still or goes back, the 12 bit counter (RFC
 * 9562 §6.2, method 1) keeps the order; when it is used up the time is moved on by one millisecond.
 */
export const uuidv7 = (now: number = Date.now()): string => {
  const bytes = randomBytes(16)
  if (now > lastTime) {
    lastTime = now
    // The top bit of the seed stays free, so that at least 2048 ids fit into every millisecond.
    counter = bytes.readUInt16BE(6) & 0x07ff
  } else {
    counter += 1
    if (counter > 0x0fff) {
      lastTime += 1
      counter = 0
    }
  }
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
