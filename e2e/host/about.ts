/** What the host knows of the app it runs, and what it did instead of touching the desktop. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const appRoot = resolve(dirname(process.argv[1] ?? '.'), '../..')
export const manifest = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')) as {
  name: string
  version: string
  productName?: string
}
export const ownFolder = mkdtempSync(join(tmpdir(), `${manifest.name}-host-`))
process.on('exit', () => {
  rmSync(ownFolder, { recursive: true, force: true })
})

/** Set to check a package: its app.asar is unpacked somewhere, and this is the `resources` folder beside it. */
export const resources = process.env['HOST_RESOURCES']
if (resources !== undefined) Object.defineProperty(process, 'resourcesPath', { value: resources })

/** A person sits in front of it (`npm start`): files are really saved, chosen and opened. */
export const interactive = process.env['HOST_INTERACTIVE'] === '1'

/** Tests read this through `evaluate(({ hostRecord }) => …)`. */
export const hostRecord = {
  shell: [] as string[],
  blocked: [] as string[],
  focused: [] as number[],
  messages: [] as string[],
  clipboard: '',
  /** What was sent to the print dialog. */
  prints: [] as { printer: string; landscape: boolean; scale: number }[],
}
