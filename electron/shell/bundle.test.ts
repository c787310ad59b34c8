import { expect, test } from 'vitest'
import { bundlePath, policy } from './bundle.ts'

test.each([
  ['app://bundle/', 'index.html'],
  ['app://bundle/index.html?x#y', 'index.html'],
  ['app://bundle/assets/index-B3_x.js', 'assets/index-B3_x.js'],
])('%s is the file %s', (address, path) => {
  expect(bundlePath(address)).toBe(path)
})

test.each([
  'app://bundle/..%2fmain%2fmain.js',
  'app://bundle/..%5c..%5cmain.js',
  String.raw`app://bundle/..\..\main.js`,
  'app://bundle/.hidden.js',
  'app://bundle/assets/.hidden/x.js',
  'app://bundle//etc/x.js',
  'app://bundle/C:/x.js',
  'app://bundle/a%00.js',
  'app://bundle/%E0%A4%A.js',
  'app://bundle/secret.sqlite',
  'app://bundle/noending',
  'app://other/index.html',
  'app://bundle@other/index.html',
  'https://bundle/index.html',
  'nonsense',
])('%s is no file of the bundle', (address) => {
  expect(bundlePath(address)).toBeNull()
})

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
