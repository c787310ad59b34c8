/** Under which licences others' code may be used here, and which package has one that may not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.ts'

/** May be part of what is installed; their texts are written into THIRD-PARTY.txt. */
const shipped: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
]
/** May be used to build and test, but leave nothing in the program. */
const tools: readonly string[] = ['MPL-2.0', 'Python-2.0', 'WTFPL']

/** Packages whose manifest does not say it; read in the text they carry. */
const readByHand: Readonly<Record<string, string>> = { 'png-js': 'MIT' }

export interface Package {
  name: string
  licence: string
}

/** Whether an SPDX expression is met by what may be shipped, or used as a tool. */
export function isAllowed(licence: string, use: 'shipped' | 'tool'): boolean {
  const list = use === 'shipped' ? shipped : [...shipped, ...tools]
  const inner = licence.replaceAll(/[()]/g, ' ').trim()
  // No licence here mixes both words, and one that did should be looked at.
  if (inner.includes(' OR ') && inner.includes(' AND ')) return false
  if (inner.includes(' OR ')) return inner.split(' OR ').some((one) => list.includes(one.trim()))
  return inner.split(' AND ').every((one) => list.includes(one.trim()))
}

/** The licence of a package as its manifest or we ourselves say; empty when nobody does. */
export const licenceOf = (name: string, declared: unknown): string =>
  typeof declared === 'string' ? declared : (readByHand[name] ?? '')

/** Every package of the lock file, for all systems. */
export function lockedPackages(file = join(root, 'package-lock.json')): Package[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { license?: string }> }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return { name, licence: licenceOf(name, license) }
    })
}
