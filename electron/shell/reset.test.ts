import { expect, test, vi } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { resetPinsAtStart } from './reset.ts'

vi.mock('electron', () => ({ dialog: {} }))
const failing = (fault: Error) => () => Promise.reject(fault)

test('without the switch no PIN is removed, with it they are', async () => {
  const reset = vi.fn(() => Promise.resolve())
  await resetPinsAtStart(['Piagam.exe'], reset)
  expect(reset).not.toHaveBeenCalled()
  await resetPinsAtStart(['Piagam.exe', '--reset-pin'], reset)
  expect(reset).toHaveBeenCalledOnce()
})

test('a damaged database lets the start go on to the screen that rescues; other faults are told', async () => {
  const damaged = failing(new Expected('damaged', 'Basis data rusak.'))
  await expect(resetPinsAtStart(['--reset-pin'], damaged)).resolves.toBeUndefined()
  const busy = failing(new Expected('busy', 'Dipegang program lain.'))
  await expect(resetPinsAtStart(['--reset-pin'], busy)).rejects.toMatchObject({ value: { code: 'busy' } })
  await expect(resetPinsAtStart(['--reset-pin'], failing(new TypeError('oops')))).rejects.toThrow('oops')
})
