/** The licences of everything a bundle carries, written beside it (most ask for that); one we may not ship stops the build. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { isAllowed, licenceOf } from './licences.ts'

interface Manifest {
  name?: string
  version?: string
  license?: string
}

/** The folder of the package a module belongs to, null for our own code. */
const packageOf = (id: string): string | null =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? null

function notice(folder: string): string {
  const {
    name = '',
    version = '',
    license,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const licence = licenceOf(name, license)
  if (!isAllowed(licence, 'shipped')) throw new Error(`${name} may not be shipped: ${licence || 'no licence'}`)
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => /^(licen[cs]e|notice|copying)/i.test(entry.name))
    // Some keep the texts of what they took over in a folder of their own.
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name)).map((file) => join(folder, entry.name, file))
        : [join(folder, entry.name)],
    )
    .map((file) => readFileSync(file, 'utf8').trim())
  return [`${name} ${version} (${licence})`, ...texts].join('\n\n')
}

/** `THIRD-PARTY.txt` in the output folder of the environments named. */
export function notices(environments: readonly string[]): Plugin {
  return {
    name: 'notices',
    applyToEnvironment: (environment) => environments.includes(environment.name),
    writeBundle({ dir = '' }, bundle) {
      const folders = new Set<string>()
      for (const part of Object.values(bundle))
        for (const id of part.type === 'chunk' ? part.moduleIds : []) {
          const folder = packageOf(id)
          if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder)
        }
      const line = `\n\n${'='.repeat(80)}\n\n`
      writeFileSync(join(dir, 'THIRD-PARTY.txt'), `${[...folders].toSorted().map(notice).join(line)}\n`)
    },
  }
}
