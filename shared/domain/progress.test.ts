import { describe, expect, it } from 'vitest'
import { originals, progressOf } from './progress.ts'

const signed = { event: 'signed', sheets: 0, spoiled: 0, copy: false } as const
const delivered = { ...signed, event: 'delivered' } as const
const print = (sheets: number, spoiled = 0, copy = false) => ({ event: 'printed', sheets, spoiled, copy }) as const

describe('how far a document has come', () => {
  it.each([
    ['a number without a file', 'reserved', false, [], 'dipesan'],
    ['a file', 'issued', false, [], 'terbit'],
    ['an electronic signature', 'issued', true, [], 'ditandatangani'],
    ['a signature by hand', 'issued', false, [signed], 'ditandatangani'],
    ['a good sheet', 'issued', true, [print(1)], 'dicetak'],
    ['only spoiled sheets', 'issued', true, [print(0, 2)], 'ditandatangani'],
    ['a sheet that was found spoiled later', 'issued', false, [print(1), print(0, 1)], 'terbit'],
    ['only copies', 'issued', false, [print(1, 0, true)], 'dicetak'],
    ['a handover, signed afterwards', 'issued', false, [delivered, signed], 'diserahkan'],
    ['a replacement, though handed over', 'replaced', true, [print(1), delivered], 'diganti'],
    ['a revocation', 'revoked', true, [delivered], 'dicabut'],
    ['a number that never got a file', 'void', false, [], 'batal'],
  ] as const)('%s', (_, state, electronic, events, expected) =>
    expect(progressOf(state, electronic, events)).toBe(expected),
  )
})

describe('good sheets that are no copies', () => {
  it.each([
    ['nothing printed', [], 0],
    ['one good, one spoiled in one go', [print(1, 1)], 1],
    ['spoiled, then good', [print(0, 1), print(1)], 1],
    ['good, found spoiled, printed again', [print(1), print(0, 1), print(1)], 1],
    ['good and a copy', [print(1), print(3, 0, true)], 1],
    ['more spoiled than ever were good', [print(1), print(0, 5)], 0],
  ] as const)('%s', (_, events, expected) => expect(originals(events)).toBe(expected))
})
