import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { QueryObserver } from '@tanstack/react-query'
import { queries, readAgain } from './queries'

const asked: string[] = []
const watch = (name: string): (() => void) =>
  new QueryObserver(queries, {
    queryKey: [name, {}],
    queryFn: () => {
      asked.push(name)
      return Promise.resolve(null)
    },
  }).subscribe(() => undefined)

let stops: (() => void)[] = []
beforeEach(async () => {
  vi.useFakeTimers()
  stops = ['entry.get', 'entry.problems'].map(watch)
  await vi.advanceTimersByTimeAsync(10)
  asked.length = 0
})
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(2000)
  for (const stop of stops) stop()
  queries.clear()
  vi.useRealTimers()
})

const timesOf = (name: string): number => asked.filter((one) => one === name).length
/** A key every 200 ms. */
const typeKeys = async (count: number): Promise<void> => {
  for (let key = 0; key < count; key += 1) {
    readAgain()
    await vi.advanceTimersByTimeAsync(200)
  }
}

test('one change is read at once, and once', async () => {
  readAgain()
  await vi.advanceTimersByTimeAsync(10)
  expect(asked.toSorted()).toEqual(['entry.get', 'entry.problems'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toHaveLength(2)
})

test('while somebody types, what is shown keeps up, and checks of a province wait for the pause', async () => {
  await typeKeys(10)
  expect(timesOf('entry.get')).toBeGreaterThanOrEqual(5)
  expect(timesOf('entry.problems')).toBe(1)
  await vi.advanceTimersByTimeAsync(500)
  expect(timesOf('entry.problems')).toBe(2)
})
