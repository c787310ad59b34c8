import { expect, test } from 'vitest'
import { hostileAddresses, hostilePaths } from '../ipc/testing.ts'
import { bundlePath, policy } from './bundle.ts'

test.each([
  ['app://bundle/', 'index.html'],
  ['app://bundle/index.html?x#y', 'index.html'],
  ['app://bundle/assets/index-B3_x.js', 'assets/index-B3_x.js'],
])('%s is the file %s', (address, path) => {
  expect(bundlePath(address)).toBe(path)
})

test.each([...hostilePaths.map((path) => `app://bundle/${path}`), ...hostileAddresses])(
  '%s is no file of the bundle',
  (address) => {
    expect(bundlePath(address)).toBeNull()
  },
)

test.each(['app://bundle/../main/main.js', 'app://bundle/%2e%2e/main/main.js', 'app://bundle/x/../../../main/main.js'])(
  '%s cannot climb: the dots are folded before we see them, and what is left lies inside',
  (address) => {
    expect(bundlePath(address)).toBe('main/main.js')
  },
)

test('the policy starts from nothing and allows no inline code', () => {
  const text = policy('abc')
  expect(text.startsWith("default-src 'none'; ")).toBe(true)
  expect(text).toContain("style-src 'self' 'nonce-abc'")
  expect(text).toContain("script-src 'self';")
  expect(text).not.toMatch(/unsafe|\*|https?:/)
})
