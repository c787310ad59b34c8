/**
 * The same certificate in what offices and programmers would take instead, where it is installed: a mail merge by LibreOffice, and Typst.
 * Text only, unsigned, without ornament; ours, beside them in the same run, signed and complete.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assetFolder } from '../electron/assets.ts'
import { formatScore } from '../shared/domain/number.ts'
import type { CertificateSnapshot } from '../shared/domain/snapshot.ts'
import { sampleCertificate } from './bench-samples.ts'
import { Child, median, type Figure, type Part, plain } from './bench-tools.ts'

interface PeerLine {
  text: string
  size: number
  serif: boolean
}

/** What a merge of names and scores would print. */
const linesOf = ({
  office,
  award,
  recipient,
  score,
  opinion,
  rank,
  signatory,
  number,
}: CertificateSnapshot): PeerLine[] =>
  [
    { text: office.name, size: 9, serif: false },
    { text: award.title, size: 24, serif: true },
    { text: award.subtitle, size: 13, serif: true },
    { text: recipient.body, size: 38, serif: true },
    { text: award.wording, size: 13, serif: true },
    { text: `${opinion} · ${formatScore(score)}`, size: 28, serif: true },
    { text: rank?.text ?? '', size: 14, serif: true },
    { text: signatory.position, size: 9, serif: false },
    { text: signatory.name, size: 13, serif: true },
    { text: number, size: 9, serif: false },
  ].filter(({ text }) => text !== '')

const family = (serif: boolean): string => (serif ? 'EB Garamond' : 'Plus Jakarta Sans')

interface TypstCompiler {
  pdf(input: { mainFileContent: string }): Uint8Array
}
/** Not among our dependencies: `npm install --no-save @myriaddreamin/typst-ts-node-compiler@0.7.0` brings it. */
async function typst(): Promise<TypstCompiler | null> {
  const name = '@myriaddreamin/typst-ts-node-compiler'
  try {
    const { NodeCompiler } = (await import(name)) as {
      NodeCompiler: { create: (options: object) => TypstCompiler }
    }
    return NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths: [assetFolder('fonts')] }] })
  } catch {
    return null
  }
}
const typstSource = (snapshot: CertificateSnapshot): string =>
  [
    '#set page(width: 297mm, height: 210mm, margin: 40mm)',
    '#set align(center)',
    ...linesOf(snapshot).map(
      ({ text, size, serif }) =>
        `#text(font: ${JSON.stringify(family(serif))}, size: ${size}pt)[#${JSON.stringify(text)}]\n`,
    ),
  ].join('\n')

async function typstMs(count: number): Promise<number[] | null> {
  const compiler = await typst()
  if (compiler === null) return null
  const once = (index: number): number => {
    const from = performance.now()
    compiler.pdf({ mainFileContent: typstSource(sampleCertificate(index)) })
    return performance.now() - from
  }
  for (let index = 0; index < 5; index += 1) once(index)
  return Array.from({ length: count }, (_, index) => once(index))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** A flat text document of one landscape page. */
function flatText(snapshot: CertificateSnapshot): string {
  const lines = linesOf(snapshot)
  const styles = lines.map(
    ({ size, serif }, index) =>
      `<style:style style:name="P${index}" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-family="${family(serif)}" fo:font-size="${size}pt"/></style:style>`,
  )
  const names = ['office', 'style', 'text', 'xsl-fo-compatible:fo']
    .map((name) => {
      const [urn = '', short = urn] = name.split(':')
      return `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`
    })
    .join(' ')
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles.join('')}<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="40mm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles><office:body><office:text>${lines.map(({ text }, index) => `<text:p text:style-name="P${index}">${escaped(text)}</text:p>`).join('')}</office:text></office:body></office:document>`
}

/** Milliseconds for each further document of a merge, and for the first; null where LibreOffice Writer is missing. */
function libreOffice(count: number): { each: number; first: number } | null {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-merge-'))
  try {
    const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.fodt`))
    for (const [index, file] of files.entries()) writeFileSync(file, flatText(sampleCertificate(index)))
    const out = join(folder, 'out')
    mkdirSync(out)
    const convert = (some: string[]): number | null => {
      const from = performance.now()
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const { status, stdout } = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...some],
        {
          encoding: 'utf8',
          timeout: 180_000,
        },
      )
      return status === 0 && stdout.includes('writer_pdf_Export') ? performance.now() - from : null
    }
    if (convert(files.slice(0, 1)) === null) return null
    const first = convert(files.slice(0, 1))
    const all = convert(files)
    return first === null || all === null ? null : { first, each: (all - first) / (count - 1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const missing = (what: string): Figure => ({ what, value: 'not installed here', target: '', met: null })

async function run(): Promise<Figure[]> {
  const ours = new Child('./bench-certificates-work.ts', ['ours'])
  await ours.work(0, 10)
  const { ms } = await ours.work(10, 40)
  const own = median(ms)
  const typed = await typstMs(40)
  const merged = libreOffice(24)
  const { ms: again } = await ours.work(50, 40)
  ours.end()
  return [
    plain('peers: one of ours, signed, median', median([own, median(again)]), 'ms'),
    ...(typed === null
      ? [missing('peers: Typst')]
      : [
          plain('peers: one of Typst, text only, median', median(typed), 'ms'),
          plain('peers: ours over Typst', own / median(typed), 'x'),
        ]),
    ...(merged === null
      ? [missing('peers: mail merge by LibreOffice')]
      : [
          plain('peers: one of a merge by LibreOffice, text only', merged.each, 'ms'),
          plain('peers: start and first one of LibreOffice', merged.first, 'ms', 0),
          plain('peers: faster than LibreOffice', merged.each / own, 'x'),
        ]),
  ]
}

export const peers: Part = { name: 'peers', run }
