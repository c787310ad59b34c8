/** Which of our own files an address means, with which type, under which policy. */
import { extname } from 'node:path'

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** Nothing is allowed but what our own bundle carries; styles made at run time must show this response's nonce. */
export const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * The file inside the bundle an address means, or null. Names are letters, digits, `_`, `-` and `.`, and no part
 * starts with a dot, so there is no way up and none to hidden files or drives.
 */
export function bundlePath(address: string): string | null {
  const url = URL.parse(address)
  if (url?.protocol !== 'app:' || url.host !== 'bundle' || url.username !== '') return null
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  return /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(path) && extname(path) in types ? path.slice(1) : null
}
