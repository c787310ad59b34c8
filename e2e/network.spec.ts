/** Piagam works without internet, and does not even try: seen from inside the threads and from inside the page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { call, expect, launch, test } from './fixtures.ts'

const watcher = pathToFileURL(join(import.meta.dirname, 'host/connections.ts')).href

const outside = (url: string): boolean => !/^(https:\/\/bundle\.app\.test\/|data:|blob:)/.test(url)

test.skip(
  ({ driver }) => driver !== 'chromium',
  "Electron takes no --import; its own requests are the filter's business",
)

test('neither a page nor a thread opens a connection, whatever is done', async ({ driver, data }) => {
  const list = join(data, 'connections.txt')
  const desktop = await launch(driver, data, { env: { NODE_OPTIONS: `--import ${watcher}`, CONNECTIONS: list } })
  const requests: string[] = []
  const answered: string[] = []
  desktop.context().on('request', (request) => requests.push(request.url()))
  desktop.context().on('response', (response) => answered.push(response.url()))
  const page = await desktop.firstWindow()

  const scope = { year: 2022, region: '36', kind: 'all' as const }
  expect(await call(page, 'app.begin', { choice: 'sample' })).toMatchObject({ ok: true })
  expect(await call(page, 'key.demo', {})).toMatchObject({ ok: true })
  const items = ['certificate:36.74', 'ranking:36']
  expect(await call(page, 'issue.run', { scope, items, sign: true, job: 'uji' })).toMatchObject({ ok: true })
  const documents = await call(page, 'document.list', {})
  if (!documents.ok) throw new Error(documents.error.message)
  const bytes = await call(page, 'document.bytes', { id: documents.value[0]?.id ?? '' })
  if (!bytes.ok) throw new Error(bytes.error.message)
  const source = { name: 'a.pdf', bytes: Uint8Array.from(bytes.value) }
  expect(await call(page, 'verify.file', { source })).toMatchObject({ ok: true, value: { signed: true } })
  for (const screen of ['Hasil', 'Peringkat', 'Terbitkan', 'Verifikasi', 'Pengaturan'])
    await page.getByRole('navigation').getByText(screen).first().click()

  // The page tries everything a page has.
  const reached = await page.evaluate(async () => {
    const address = 'https://example.com/x'
    const over: string[] = []
    const tried = (name: string, promise: Promise<unknown>) =>
      promise.then(
        () => over.push(name),
        () => undefined,
      )
    const loaded = (element: HTMLElement & { src?: string }) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        Object.assign(element, { src: address, href: address, rel: 'stylesheet', data: address })
        document.head.append(element)
      })
    await Promise.all([
      tried('fetch', fetch(address)),
      tried('no-cors', fetch(address, { mode: 'no-cors' })),
      tried(
        'socket',
        new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://example.com/')
          socket.addEventListener('open', resolve)
          socket.addEventListener('error', reject)
        }),
      ),
      tried('picture', loaded(document.createElement('img'))),
      tried('script', loaded(document.createElement('script'))),
      tried('style', loaded(document.createElement('link'))),
    ])
    navigator.sendBeacon(address, 'x')
    return over
  })
  expect(reached).toEqual([])
  await desktop.close()

  // Only the page's own attempts above went out, and the policy or the filter stopped every one of them.
  expect(requests.length).toBeGreaterThan(3)
  expect(requests.filter(outside).filter((url) => !/^(https|wss):\/\/example\.com\//.test(url))).toEqual([])
  expect(answered.filter(outside)).toEqual([])
  const seen = readFileSync(list, 'utf8').trim().split('\n')
  expect(seen.filter((line) => !line.startsWith('watching '))).toEqual([])
  expect(seen).toContain('watching main')
  // The service, and a thread that drew.
  expect(seen.filter((line) => line === 'watching a thread').length).toBeGreaterThan(1)
})
