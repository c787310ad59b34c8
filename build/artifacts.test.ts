import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { afterAllArtifactBuild } from './artifacts.ts'
import { lockedPackages } from './licences.ts'

test('beside an installer lie the list of its parts and the checksums of both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'artifacts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const installer = join(folder, 'Piagam-9.9.9-setup.exe')
  writeFileSync(installer, 'MZ')
  const made = await afterAllArtifactBuild({ artifactPaths: [installer] })
  expect(made.map((file) => file.slice(folder.length + 1))).toEqual(['piagam-sbom.cdx.json', 'SHA256SUMS.txt'])

  const parts = JSON.parse(readFileSync(join(folder, 'piagam-sbom.cdx.json'), 'utf8')) as {
    bomFormat: string
    metadata: { component: { name: string } }
    components: { name: string; version: string; licenses?: unknown[] }[]
  }
  expect(parts.bomFormat).toBe('CycloneDX')
  expect(parts.metadata.component.name).toBe('piagam')
  expect(parts.components.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['electron', 'better-sqlite3', 'react']),
  )
  expect(parts.components.length).toBeGreaterThan(lockedPackages().length * 0.5)

  const sums = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8')
  expect(sums.split('\n')[0]).toBe(`${createHash('sha256').update('MZ').digest('hex')} *Piagam-9.9.9-setup.exe`)
  expect(sums).toContain(' *piagam-sbom.cdx.json\n')
})

test('where nothing was built, nothing is written', async () => {
  expect(await afterAllArtifactBuild({ artifactPaths: [] })).toEqual([])
})
