import { beforeEach, expect, test, vi } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { startPatiently } from './failure.ts'

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(options: { message: string }) => Promise<{ response: number }>>() }))
vi.mock('electron', () => ({ dialog: { showMessageBox: ask }, shell: {}, clipboard: {} }))
beforeEach(() => {
  ask.mockReset()
})
const busy = () => new Expected('busy', 'Sedang dipegang program lain.')

test('a start that another program holds up is tried again as often as the person wants, and then goes on', async () => {
  const results = [busy(), busy(), 'started']
  ask.mockResolvedValue({ response: 0 })
  const started = await startPatiently(async () => {
    const next = results.shift()
    if (next instanceof Error) throw next
    return next
  }, '/data')
  expect(started).toBe('started')
  expect(ask).toHaveBeenCalledTimes(2)
  expect(ask.mock.calls[0]?.[0]).toMatchObject({
    message: 'Sedang dipegang program lain.',
    buttons: ['Coba lagi', 'Tutup'],
  })
})

test('giving up ends without a second message', async () => {
  ask.mockResolvedValue({ response: 1 })
  expect(await startPatiently(() => Promise.reject(busy()), '/data')).toBeNull()
  expect(ask).toHaveBeenCalledTimes(1)
})

test.each([new Expected('refused', 'Folder jaringan.'), new TypeError('oops')])(
  'what no second try mends is thrown at once: %s',
  async (fault) => {
    await expect(startPatiently(() => Promise.reject(fault), '/data')).rejects.toBe(fault)
    expect(ask).not.toHaveBeenCalled()
  },
)
