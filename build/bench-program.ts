/** Start of the program on the Chromium host against an empty page of the same browser, and what is installed. */
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshContext, launchShared } from '../e2e/host/chromium.ts'
import { HostApplication } from '../e2e/host/launch.ts'
import { median, plain, type Figure, type Part } from './bench-tools.ts'
import { root } from './tools.ts'
import { viteBuild } from './vite-build.ts'

const rounds = 5

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((all, name) => {
    const found = lstatSync(join(folder, name))
    return found.isFile() ? all + found.size : all
  }, 0)

async function starts(): Promise<Figure[]> {
  if (!viteBuild()) throw new Error('the build failed')
  const browser = await launchShared(true)
  const [program, blank]: [number[], number[]] = [[], []]
  try {
    for (let round = 0; round < rounds; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
      let start = performance.now()
      const empty = await freshContext(browser)
      blank.push(performance.now() - start)
      await empty.close()
      start = performance.now()
      const app = new HostApplication({
        args: [join(root, 'out/main/main.js'), `--user-data-dir=${folder}`],
        cwd: root,
        context: await freshContext(browser),
      })
      await (await app.firstWindow()).getByRole('button').first().waitFor()
      program.push(performance.now() - start)
      await app.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  } finally {
    await browser.close()
  }
  return [
    plain('start to first usable screen (host), median', median(program), 'ms', 0),
    plain('start: over an empty page of the same browser', median(program) / median(blank), 'x', 1),
  ]
}

const megabytes = (bytes: number): number => bytes / 2 ** 20

function sizes(): Figure[] {
  const bundles = ['main', 'preload', 'renderer'].reduce((all, name) => all + sizeOf(join(root, 'out', name)), 0)
  const database = sizeOf(join(root, 'node_modules/better-sqlite3/prebuilds'))
  return [
    plain('our own bundles, unpacked, with fonts and source maps', megabytes(bundles), 'MB', 1),
    plain('database binaries of all platforms (one is packed)', megabytes(database), 'MB', 1),
    plain('installed for development (node_modules)', megabytes(sizeOf(join(root, 'node_modules'))), 'MB', 0),
  ]
}

export const program: Part = { name: 'program', run: async () => [...(await starts()), ...sizes()] }
