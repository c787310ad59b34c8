/** Drawing at random in a way that can be repeated: the same seed and the same candidates give the same draw. */

/** FNV-1a over the code units. */
const hash = (text: string): number => {
  let value = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93)
  return value >>> 0
}

/** Mulberry32: numbers from 0 up to without 1. */
const generator = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `count` of the candidates (all, when there are fewer), drawn without putting back. Their order matters, so sort them first. */
export const draw = <T>(candidates: readonly T[], count: number, seed: string): T[] => {
  const next = generator(hash(seed))
  const left = [...candidates]
  const drawn: T[] = []
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(next() * left.length), 1))
  return drawn
}
