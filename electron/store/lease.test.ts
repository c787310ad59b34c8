import { expect, test } from 'vitest'
import { leaseTime, takeLease } from './lease.ts'
import { openStore } from './open.ts'
import { temporaryFolder } from './testing.ts'

const opened = () => {
  const dir = temporaryFolder()
  let at = Date.parse('2026-01-01T00:00:00Z')
  const store = openStore(dir.folder, { now: () => new Date(at) })
  return {
    store,
    pass: (milliseconds: number) => (at += milliseconds),
    [Symbol.dispose]() {
      store.close()
      dir[Symbol.dispose]()
    },
  }
}

test('one at a time, until it is released; releasing twice takes nothing from the next', () => {
  using on = opened()
  const first = takeLease(on.store, 'issue')
  expect(takeLease(on.store, 'issue')).toBeNull()
  first?.release()
  const second = takeLease(on.store, 'issue')
  expect(second).not.toBeNull()
  first?.release()
  expect(takeLease(on.store, 'issue')).toBeNull()
  expect(second?.renew()).toBe(true)
})

test('without renewal it can be taken over after a minute, and the first holder learns it', () => {
  using on = opened()
  const first = takeLease(on.store, 'issue')
  on.pass(leaseTime - 1)
  expect(takeLease(on.store, 'issue')).toBeNull()
  on.pass(1)
  expect(takeLease(on.store, 'issue')).not.toBeNull()
  expect(first?.renew()).toBe(false)
})

test('renewal keeps it', () => {
  using on = opened()
  const first = takeLease(on.store, 'issue')
  for (let n = 0; n < 5; n += 1) {
    on.pass(leaseTime / 2)
    expect(first?.renew()).toBe(true)
  }
  expect(takeLease(on.store, 'issue')).toBeNull()
})

test('a clock that was set back does not lock it for ever', () => {
  using on = opened()
  takeLease(on.store, 'issue')
  on.pass(-leaseTime * 1000)
  expect(takeLease(on.store, 'issue')).not.toBeNull()
})

test('it is no data: the journal shows nothing, and inside a write it is a bug', () => {
  using on = opened()
  takeLease(on.store, 'issue')
  expect(on.store.db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0)
  expect(() =>
    on.store.write({ kind: 'edit', label: 'x', undoable: true }, () => takeLease(on.store, 'other')),
  ).toThrow('inside')
})
