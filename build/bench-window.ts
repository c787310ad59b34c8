/** The program in the Chromium host on a prepared data folder, for measurements in its window. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { freshContext, launchShared } from '../e2e/host/chromium.ts'
import { HostApplication } from '../e2e/host/launch.ts'
import { root } from './tools.ts'
import { viteBuild } from './vite-build.ts'

/** Builds, prepares a folder, opens the program on its results, and closes and removes everything afterwards. */
export async function inWindow<T>(
  prepare: (folder: string) => Promise<void>,
  work: (page: Page, close: () => Promise<void>, browser: Browser) => Promise<T>,
): Promise<T> {
  if (!viteBuild()) throw new Error('the build failed')
  const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
  await prepare(folder)
  const browser = await launchShared(true)
  try {
    const context = await freshContext(browser)
    const args = [join(root, 'out/main/main.js'), `--user-data-dir=${folder}`]
    const app = new HostApplication({ args, cwd: root, context })
    const page = await app.firstWindow()
    await page.getByRole('treegrid').waitFor()
    return await work(page, () => app.close(), browser)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
