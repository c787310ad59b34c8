import { expect, test } from 'vitest'
import { isLocal, isOurPage, mayCall } from './sender.ts'
import { hostileAddresses } from './testing.ts'

const hostile = [...hostileAddresses, 'data:text/html,app://bundle/']

test.each(['app://bundle/index.html', 'app://bundle/', 'app://bundle/index.html?x=1#y', 'APP://bundle/'])(
  '%s is our page',
  (address) => {
    expect(isOurPage(address)).toBe(true)
  },
)
test.each(hostile)('%s is not our page', (address) => {
  expect(isOurPage(address)).toBe(false)
})

test('a call is answered for the main frame of our window on our page only', () => {
  const frame = { url: 'app://bundle/index.html', main: true }
  expect(mayCall({ contents: 1, frame }, 1)).toBe(true)
  expect(mayCall({ contents: 2, frame }, 1)).toBe(false)
  expect(mayCall({ contents: 1, frame }, null)).toBe(false)
  expect(mayCall({ contents: 1, frame: null }, 1)).toBe(false)
  expect(mayCall({ contents: 1, frame: { ...frame, main: false } }, 1)).toBe(false)
  for (const url of hostile) expect(mayCall({ contents: 1, frame: { url, main: true } }, 1)).toBe(false)
})

test.each(hostileAddresses)('a request to %s is cancelled', (address) => {
  expect(isLocal(address)).toBe(false)
})

test.each([
  ['app://bundle/assets/index.js', true],
  ['blob:app://bundle/6d2f', true],
  ['data:image/png;base64,AA', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['https://example.com/', false],
  ['http://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['ws://example.com/', false],
  ['blob:https://example.com/6d2f', false],
  ['nonsense', false],
])('a request to %s passes: %s', (address, passes) => {
  expect(isLocal(address)).toBe(passes)
})
