/** Running the tools of this project by Node, the same on every system. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** The script behind `npx <tool>`. */
function script(tool: string, name: string): string {
  // Not every package lets its manifest be resolved.
  const manifest = join(root, 'node_modules', tool, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> }
  const path = typeof bin === 'string' ? bin : bin[name]
  if (path === undefined) throw new Error(`${tool} has no program ${name}`)
  return join(dirname(manifest), path)
}

export interface RunOptions {
  env?: Record<string, string>
  /** Milliseconds after which it is ended and counts as failed. */
  timeout?: number
}
/** Runs a Node script of ours, output on this terminal. Its exit code; 1 when it did not end by itself. */
export function runNode(args: string[], { env = {}, timeout = 600_000 }: RunOptions = {}): number {
  // Some tools look for each other on the path.
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    timeout,
    killSignal: 'SIGKILL',
    env: { ...process.env, PATH: path, ...env },
  })
  return status ?? 1
}
/** Runs a tool by the name of its package. */
export function runTool(tool: string, args: string[], options?: RunOptions & { bin?: string }): number {
  return runNode([script(tool, options?.bin ?? tool), ...args], options)
}
