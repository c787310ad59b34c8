/** `app://bundle/…`: our pages, and nothing else on the disk. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'
import { bundlePath, policy, types } from './bundle.ts'

export const startPage = 'app://bundle/index.html'

/** Answers one request from the files under `root`. */
async function serve(root: string, request: Request): Promise<Response> {
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
