/** Apache PDFBox preflight, the validator of PDF/A-1b in Debian: many files in one run of Java. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const packages = [
  'default-jre-headless',
  'libpdfbox2-java',
  'libfontbox2-java',
  'libactivation-java',
  'libjaxb-api-java',
  'libcommons-logging-java',
  'libcommons-io-java',
]
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`)

const here = (): boolean =>
  jars.every((jar) => existsSync(jar)) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0

/** Installs it where that is possible; whether it is there. */
export function setupPreflight(say: (text: string) => void): boolean {
  if (here()) return true
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  say(`Installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env, timeout: 600_000 })
  return here()
}

export interface Verdict {
  valid: boolean
  /** Codes of PDFBox: "3.1.11". */
  codes: string[]
  details: string[]
}

/** The verdict on each file, by its name without folder. Throws when the validator says nothing of one. */
export function preflight(files: readonly string[]): Map<string, Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-preflight-'))
  try {
    const list = join(folder, 'files.txt')
    writeFileSync(list, `${files.join('\n')}\n`)
    const args = ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', list]
    const run = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e8, timeout: 600_000 })
    const found = resultsIn(readFileSync(`${list}.preflight.xml`, 'utf8'))
    for (const file of files)
      if (!found.has(basename(file))) throw new Error(`preflight says nothing of ${file}: ${run.stderr}`)
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The XML has one flat element a file: no parser is needed for it. */
function resultsIn(xml: string): Map<string, Verdict> {
  const results = xml.matchAll(/<preflight name="([^"]*)">([\s\S]*?)<\/preflight>/g)
  return new Map(
    [...results].map(([, name = '', body = '']) => [
      plain(name),
      {
        valid: /<isValid[^>]*>true<\/isValid>/.test(body),
        codes: [...body.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code = '']) => code),
        details: [...body.matchAll(/<details>([^<]*)<\/details>/g)].map(([, text = '']) => plain(text)),
      },
    ]),
  )
}
