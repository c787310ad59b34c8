/** After the installers are built: what is in them (CycloneDX) and their checksums are written beside them. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BuildResult } from 'electron-builder'
import { root } from './tools.ts'

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>

/** All packages of the lock file as CycloneDX JSON: npm makes it without network. */
function bill(): string {
  const { stdout, status, stderr } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 2 ** 20 },
  )
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`)
  const found = JSON.parse(stdout) as { metadata: { component: { name: string; 'bom-ref': string } } }
  // npm names it after the folder it happens to lie in.
  Object.assign(found.metadata.component, { name, 'bom-ref': `${name}@${version}` })
  return JSON.stringify(found, null, 2)
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Lines as `sha256sum --check` and our own update dialog read them. */
async function checksums(files: readonly string[]): Promise<string> {
  const lines = await Promise.all(files.map(async (file) => `${await sha256(file)} *${basename(file)}\n`))
  return lines.join('')
}

/** Called by electron-builder with what it made; the files it returns count as artifacts too. */
export async function afterAllArtifactBuild({ artifactPaths }: Pick<BuildResult, 'artifactPaths'>): Promise<string[]> {
  const [first] = artifactPaths
  if (first === undefined) return []
  const list = join(dirname(first), 'piagam-sbom.cdx.json')
  writeFileSync(list, bill())
  const sums = join(dirname(first), 'SHA256SUMS.txt')
  writeFileSync(sums, await checksums([...artifactPaths, list]))
  return [list, sums]
}
