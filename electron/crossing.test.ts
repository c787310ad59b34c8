import { expect, test } from 'vitest'
import { Expected } from '../shared/errors.ts'
import { failureOf, handover, rebuilt } from './crossing.ts'

test('an expected error crosses with code, sentence, field and details', () => {
  const error = new Expected('settings', 'Isi penanda tangan.', { field: 'signatories', details: ['kosong'] })
  const back = rebuilt(structuredClone(failureOf(error)))
  expect(back).toBeInstanceOf(Expected)
  expect((back as Expected).value).toEqual(error.value)
})

test('a bug keeps its name and stack; anything else thrown becomes a bug', () => {
  const bug = new RangeError('too far')
  expect(rebuilt(failureOf(bug))).toMatchObject({ name: 'RangeError', message: 'too far', stack: bug.stack })
  expect(rebuilt(failureOf('text')).message).toBe('text')
})

test('whole buffers are handed over, views into larger ones are copied first', () => {
  const whole = new Uint8Array([1, 2, 3])
  const pooled = new Uint8Array(new ArrayBuffer(100), 10, 2).fill(9)
  const { value, buffers } = handover({ whole, list: [{ pooled }], text: 'x', when: new Date(0) })
  expect(value).toEqual({ whole, list: [{ pooled: new Uint8Array([9, 9]) }], text: 'x', when: new Date(0) })
  expect(buffers.map((buffer) => buffer.byteLength)).toEqual([3, 2])
  const crossed = structuredClone(value, { transfer: buffers })
  expect(crossed.whole).toEqual(new Uint8Array([1, 2, 3]))
  expect(whole.byteLength).toBe(0)
  expect(pooled.byteLength).toBe(2)
})

test('the same buffer in two places is handed over once', () => {
  const bytes = new Uint8Array([1])
  expect(handover([{ bytes }, { bytes }]).buffers).toHaveLength(1)
})
