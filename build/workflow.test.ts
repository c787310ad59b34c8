/** The workflow runs elsewhere; here it is at least well-formed and speaks of what exists. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './tools.ts'

interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { 'runs-on': string; steps: { uses?: string; run?: string; shell?: string }[] }>
}
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const yaml = require('js-yaml') as { load(text: string): unknown }
const workflow = yaml.load(readFileSync(join(root, '.github/workflows/windows.yml'), 'utf8')) as Workflow
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

test('it runs on Windows with no right but to read', () => {
  expect(Object.values(workflow.jobs).map((job) => job['runs-on'])).toEqual(['windows-latest'])
  expect(workflow.permissions).toEqual({ contents: 'read' })
})

test('actions of others are named by their commit', () => {
  const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]))
  expect(used.length).toBeGreaterThan(2)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
})

test('every script and file it runs exists', () => {
  const lines = steps.flatMap(({ run }) => run?.split('\n') ?? [])
  const named = lines.flatMap((line) => /npm run (\S+)/.exec(line)?.[1] ?? [])
  expect(named).toContain('dist')
  for (const name of named) expect(scripts).toHaveProperty([name])
  for (const line of lines) {
    const file = /(?:^|\s)\.?\/?((?:build|node_modules)\/\S+)/.exec(line)?.[1]
    if (file !== undefined) expect(existsSync(join(root, file)), file).toBe(true)
  }
})

test('it goes from the locked packages over the specs on Electron to an installation that is removed again', () => {
  const order = [
    'npm ci',
    'install.js',
    'npm run unit',
    'npm run build',
    '--project=electron',
    'npm run dist',
    'try-installer',
    'sha256sum',
  ]
  const text = steps.map(({ run = '' }) => run).join('\n')
  const places = order.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(steps.at(-2)?.uses).toContain('upload-artifact')
})
