import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { commands } from '../shared/ipc.ts'
import { call, expect, launch, test, type Desktop } from './fixtures.ts'

const ended = (desktop: Desktop) => new Promise((resolve) => desktop.process().once('exit', resolve))

test('a decision entered is there after a restart, and after a kill of the main process', async ({
  page,
  desktop,
  driver,
  data,
}) => {
  const decision = { number: '123 Tahun 2022', date: '2022-12-22' }
  expect(await call(page, 'app.begin', { choice: 'empty' })).toEqual({ ok: true, value: null })
  expect(await call(page, 'period.save', { year: 2022, decision })).toMatchObject({ ok: true })
  await desktop.close()

  const second = await launch(driver, data)
  const listed = await call(await second.firstWindow(), 'period.list', {})
  expect(listed).toMatchObject({ ok: true, value: [{ year: 2022, decision }] })
  await call(await second.firstWindow(), 'period.save', { year: 2022, group: 'kota' })
  const gone = ended(second)
  second.process().kill('SIGKILL')
  await gone

  const third = await launch(driver, data)
  const after = await call(await third.firstWindow(), 'period.list', {})
  expect(after).toMatchObject({ ok: true, value: [{ year: 2022, decision, group: 'kota' }] })
  await third.close()
})

test('a second start hands over to the first and opens nothing', async ({ page, desktop, driver, data }) => {
  await page.waitForLoadState()
  await desktop.evaluate(({ app }) => {
    app.on('second-instance', () => {
      Object.assign(globalThis, { second: true })
    })
  })
  const other = await launch(driver, data).catch(() => null)
  await other?.close()
  await expect.poll(() => desktop.evaluate(() => 'second' in globalThis)).toBe(true)
  expect(desktop.windows()).toHaveLength(1)
  expect(await call(page, 'app.state', {})).toMatchObject({ ok: true })
})

test(
  'closing the window ends the program with code 0 and leaves no log of a bug',
  { tag: '@package' },
  async ({ page, desktop, data }) => {
    await page.waitForLoadState()
    const exit = ended(desktop)
    await desktop.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    expect(await exit).toBe(0)
    const log = readFileSync(join(data, 'log/piagam.log'), 'utf8').trimEnd().split('\n')
    expect(log.map((line) => line.split(' ')[1])).toEqual(['start', 'end'])
  },
)

test('a page stays where it is: no foreign page, no second window, no frame, no inline script', async ({
  page,
  desktop,
}) => {
  await page.waitForLoadState()
  const before = page.url()
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid red }'
    document.body.append(style)
    open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.body).outlineWidth)).not.toBe('7px')
  await expect.poll(() => desktop.windows().length).toBe(1)
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(reached).toBe('refused')
})

test('styles made at run time pass with the nonce of the page, which is new in every response', async ({ page }) => {
  const nonces = await page.evaluate(async () => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
    const style = document.createElement('style')
    style.nonce = nonce
    style.textContent = 'body { outline: 7px solid red }'
    document.head.append(style)
    const again = await (await fetch('index.html')).text()
    return {
      nonce,
      other: /csp-nonce" content="([^"]+)"/.exec(again)?.[1],
      outline: getComputedStyle(document.body).outlineWidth,
    }
  })
  expect(nonces.outline).toBe('7px')
  expect(nonces.nonce).toMatch(/^[\w+/]{22}==$/)
  expect(nonces.other).not.toBe(nonces.nonce)
})

test('the scheme serves the bundle and nothing beside it', async ({ page }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        'index.html',
        '..%2fmain%2fmain.js',
        '%2e%2e/main/main.js',
        '.hidden',
        'nothing.js',
        'a%00b.js',
        'x/..%5c..%5cy.js',
      ].map(async (path) => (await fetch(path)).status),
    ),
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404])
})

test('only our own window may call', async ({ page, desktop, driver }) => {
  test.skip(driver !== 'chromium', 'makes a second window with our preload, which our program never does')
  await page.waitForLoadState()
  await desktop.evaluate(({ app, BrowserWindow }) => {
    const other = new BrowserWindow({
      webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs`, sandbox: true },
    })
    void other.loadURL('app://bundle/index.html')
  })
  await expect.poll(() => desktop.windows().length).toBe(2)
  const other = desktop.windows().find((window) => window !== page)
  if (!other) throw new Error('no second window')
  await other.waitForLoadState()
  expect(await call(other, 'app.state', {})).toMatchObject({ ok: false, error: { code: 'sender' } })
  expect(await call(page, 'app.state', {})).toMatchObject({ ok: true })
})

test('an unknown call, a wrong input and what cannot be cloned come back as errors, not exceptions', async ({
  page,
}) => {
  expect(await call(page, 'nonsense' as never, {} as never)).toMatchObject({ ok: false, error: { code: 'input' } })
  expect(await call(page, 'result.list', { year: 'x', region: '36' } as never)).toMatchObject({
    ok: false,
    error: { code: 'input', details: [expect.stringContaining('year')] },
  })
  const uncloneable = await page.evaluate(() => window.piagam.call('app.state', { f: () => 1 } as never))
  expect(uncloneable).toMatchObject({ ok: false, error: { code: 'bug' } })
})

test('every command stands in the menu and reaches the page', async ({ page, desktop }) => {
  await page.waitForLoadState()
  await page.evaluate(() => {
    const heard: string[] = []
    window.piagam.on('command', (command) => heard.push(command))
    Object.assign(window, { heard })
  })
  const missing = await desktop.evaluate(({ Menu }, ids) => {
    const menu = Menu.getApplicationMenu()
    return ids.filter((id) => {
      menu?.getMenuItemById(id)?.click()
      return !menu?.getMenuItemById(id)
    })
  }, commands)
  expect(missing).toEqual([])
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.toSorted()))
    .toEqual([...commands].toSorted())
})

test('access keys are unique in every menu', async ({ page, desktop }) => {
  await page.waitForLoadState()
  const menus = await desktop.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? []
    const labels = (of: typeof items) =>
      of.filter((item) => item.visible && item.label !== '').map((item) => item.label)
    return [labels(items), ...items.map((item) => labels(item.submenu?.items ?? []))]
  })
  expect(menus[0]).toEqual(['&Berkas', '&Sunting', '&Tampilan', '&Data', 'Do&kumen', '&Alat', 'Ba&ntuan'])
  for (const labels of menus) {
    const keys = labels.map((label) => /&([^&])/.exec(label.replaceAll('&&', ''))?.[1]?.toLowerCase())
    expect(keys).not.toContain(undefined)
    expect(new Set(keys).size, labels.join(' ')).toBe(keys.length)
  }
})

test('theme, text size and the place of the window are remembered', async ({ page, desktop, driver, data }) => {
  expect(await call(page, 'prefs.get', {})).toEqual({
    ok: true,
    value: { theme: 'auto', textSize: 100, year: null, region: null, advance: false, entry: null, lockAfter: 0 },
  })
  await call(page, 'prefs.set', { theme: 'dark', textSize: 125 })
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await call(page, 'prefs.set', { year: 2022, region: '36' })
  const bounds = { x: 40, y: 30, width: 1100, height: 640 }
  await desktop.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted)
  }, bounds)
  await desktop.close()

  const again = await launch(driver, data)
  const kept = { theme: 'dark', textSize: 125, year: 2022, region: '36' }
  expect(await call(await again.firstWindow(), 'prefs.get', {})).toMatchObject({ ok: true, value: kept })
  expect(await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(bounds)
  await again.close()
})

test(
  'a file chosen in the dialog becomes a token; the page never sees a path',
  { tag: '@package' },
  async ({ page, desktop, data }) => {
    const csv = join(data, 'hasil.csv')
    writeFileSync(csv, 'tahun,kode,nilai\n2022,36.74,"88,83"\n')
    await desktop.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, csv)
    const picked = await call(page, 'file.pick', { what: 'results' })
    if (!picked.ok || !picked.value) throw new Error(JSON.stringify(picked))
    expect(picked.value).toEqual({ pick: picked.value.pick, name: 'hasil.csv', size: 36 })
    expect(JSON.stringify(picked)).not.toContain(data)
    const preview = await call(page, 'import.preview', { source: { pick: picked.value.pick }, job: 'uji' })
    expect(preview).toMatchObject({ ok: true, value: { read: 1, rejected: [] } })
    const guessed = await call(page, 'import.preview', { source: { pick: csv }, job: 'uji' })
    expect(guessed).toMatchObject({ ok: false, error: { code: 'input' } })
  },
)

test('a change by the command line reaches the open window', async ({ page, data }) => {
  await page.evaluate(() => {
    const heard: string[] = []
    window.piagam.on('changed', ({ by }) => heard.push(by))
    Object.assign(window, { heard })
  })
  await call(page, 'app.begin', { choice: 'empty' })
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain('self')
  const other = new Database(join(data, 'piagam.sqlite'))
  other.exec('CREATE TABLE IF NOT EXISTS elsewhere (x TEXT) STRICT')
  other.close()
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain('other')
})

const startFails = async (data: string): Promise<{ code: number | null; output: string }> => {
  const desktop = await launch('chromium', data)
  const code = (await ended(desktop)) as number | null
  return { code, output: (desktop as unknown as { output: string }).output }
}

test.describe('a start that fails says why and touches nothing', () => {
  test.skip(({ driver }) => driver !== 'chromium', 'a native message box cannot be answered from here')

  test('a database of a newer program', async ({ data, desktop, page }) => {
    await call(page, 'app.begin', { choice: 'empty' })
    await desktop.close()
    const file = join(data, 'piagam.sqlite')
    const database = new Database(file)
    database.pragma('user_version = 9999')
    database.close()
    const before = readFileSync(file)
    const { code, output } = await startFails(data)
    expect(code).toBe(1)
    expect(output).toMatch(/lebih baru/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a file that is no database', async ({ data }) => {
    const file = join(data, 'piagam.sqlite')
    writeFileSync(file, 'bukan basis data '.repeat(500))
    const { code, output } = await startFails(data)
    expect(code).toBe(1)
    expect(output).toContain(data)
    expect(readFileSync(file, 'utf8')).toBe('bukan basis data '.repeat(500))
  })

  test('a data folder that is a file', async ({ data }) => {
    mkdirSync(join(data, 'x'))
    writeFileSync(join(data, 'x/berkas'), '')
    const { code, output } = await startFails(join(data, 'x/berkas'))
    expect(code).toBe(1)
    expect(output).toMatch(/[Ff]older/)
    expect(readdirSync(join(data, 'x'))).toEqual(['berkas'])
  })
})

test.describe('without Electron', () => {
  test.skip(({ driver }) => driver !== 'chromium')

  test('an accelerator is heard in the page', async ({ page }) => {
    await page.evaluate(() => {
      const heard: string[] = []
      window.piagam.on('command', (command) => heard.push(command))
      Object.assign(window, { heard })
    })
    for (const keys of ['Control+2', 'Control+k', 'Control+Shift+Equal', 'F1']) await page.keyboard.press(keys)
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
      .toEqual(['go.results', 'palette', 'text.bigger', 'help.page'])
  })

  test('a person saves into the Piagam folder and chooses files in Chromium', async ({ data }) => {
    const desktop = await launch('chromium', data, { interactive: true })
    const page = await desktop.firstWindow()
    const saved = await call(page, 'settings.exportFile', {})
    const again = await call(page, 'settings.exportFile', {})
    expect([saved, again]).toEqual([
      { ok: true, value: { name: join(data, 'output/pengaturan-piagam.json') } },
      { ok: true, value: { name: join(data, 'output/pengaturan-piagam (2).json') } },
    ])
    const chooser = page.waitForEvent('filechooser')
    const picked = call(page, 'file.pick', { what: 'settings' })
    await (await chooser).setFiles(join(data, 'output/pengaturan-piagam.json'))
    expect(await picked).toMatchObject({ ok: true, value: { name: 'pengaturan-piagam.json' } })
    await desktop.close()
  })

  test('permissions are refused, and a member the host lacks is named', async ({ desktop, page }) => {
    await page.waitForLoadState()
    expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
      'denied',
    )
    const asked = await desktop.evaluate((electron) =>
      (electron as unknown as { askPermission(name: string): Promise<unknown> }).askPermission('media'),
    )
    expect(asked).toEqual({ request: false, check: false })
    await expect(desktop.evaluate(({ app }) => app.getLoginItemSettings())).rejects.toThrow(
      'The Chromium host has no electron.app.getLoginItemSettings',
    )
  })
})

test(
  'the sample year is issued: threads, fonts and data files are all where the program looks',
  { tag: '@package' },
  async ({ page }) => {
    expect(await call(page, 'app.begin', { choice: 'sample' })).toMatchObject({ ok: true })
    expect(await call(page, 'key.demo', {})).toMatchObject({ ok: true, value: { demo: true } })
    const scope = { year: 2022, region: '36', kind: 'all' as const }
    const items = ['certificate:36.74', 'ranking:36']
    const report = await call(page, 'issue.run', { scope, items, sign: true, job: 'uji' })
    expect(report.ok ? report.value : report.error).toMatchObject({ documents: [{ signed: true }, { signed: true }] })
  },
)
