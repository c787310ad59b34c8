/**
 * `npm run check:pdfa`: PDF/A-2b has no free validator on Debian, so every kind of document in every design is drawn as part 1 too and
 * must be valid there; as part 2 only what part 1 knows otherwise may be found. A release is checked by veraPDF once, by a person.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type ArchivePart, drawAs } from '../electron/render/engine/archive.ts'
import { renderDocument } from '../electron/render/documents/render.ts'
import { makeDemoKey } from '../electron/render/sign/demo-key.ts'
import { archiveSamples } from './archive-samples.ts'
import { preflight, setupPreflight } from './preflight.ts'

/** What only part 1 asks: the set of characters of a font, and that the file calls itself part 1. */
const otherInPart2 = new Set(['3.1.11', '7.11.2'])

if (!setupPreflight(console.log)) {
  console.error('Java and the Debian packages of Apache PDFBox preflight are missing.')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'piagam-pdfa-'))
const { key } = await makeDemoKey({ at: '2023-01-01T00:00:00.000Z', passphrase: null })
const files = new Map<string, { name: string; part: ArchivePart }>()
for (const part of [1, 2] as const) {
  drawAs(part)
  for (const [name, input] of Object.entries(archiveSamples())) {
    const path = join(folder, `${name.replaceAll(/[^\w]+/g, '-')}-${part}b.pdf`)
    writeFileSync(path, (await renderDocument({ ...input, key, preview: false })).pdf)
    files.set(path, { name, part })
  }
}
let failed = 0
const verdicts = preflight([...files.keys()])
for (const [path, { name, part }] of files) {
  const { valid, codes, details } = verdicts.get(basename(path)) ?? { valid: false, codes: [], details: [] }
  const faults = codes.filter((code) => part === 1 || !otherInPart2.has(code))
  const good = part === 1 ? valid : faults.length === 0
  if (!good) failed += 1
  console.log(
    `${good ? 'ok    ' : 'FAILED'} PDF/A-${part}b  ${name}${good ? '' : `\n        ${details.join('\n        ')}`}`,
  )
}
rmSync(folder, { recursive: true, force: true })
console.log(`${files.size - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
