/** `app://bundle/…`: our pages, and nothing else on the disk. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'

export const startPage = 'app://bundle/index.html'

const types: Readonly<Record<string, string>> = {
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
const policy = (nonce: string) =>
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

/** Answers one request from the files under `root`. */
export async function serve(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
  const path = bundlePath(request.url)
  const file = path === null ? null : await readFile(join(root, path)).catch(() => null)
  if (path === null || file === null) return new Response('Tidak ditemukan', { status: 404 })
  const nonce = randomBytes(16).toString('base64')
  const body = extname(path) === '.html' ? withNonce(file.toString('utf8'), nonce) : new Uint8Array(file)
  return new Response(body, {
    headers: {
      'content-type': types[extname(path)] ?? '',
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

/** The page hands this nonce to its style sheets made at run time. */
function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head>\n    <meta name="csp-nonce" content="${nonce}" />`)
}

/** Before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}
/** After `ready`. */
export function setupProtocol(root: string): void {
  protocol.handle('app', (request) => serve(root, request))
}
