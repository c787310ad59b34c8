/**
 * `npm run audit:advisories`: asks the registry for advisories about the packages of the lock file. Ends with 1 for a
 * high or critical one, with 2 when nobody could be asked.
 */
import { spawnSync } from 'node:child_process'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { root } from './tools.ts'

type Severity = 'info' | 'low' | 'moderate' | 'high' | 'critical'
export interface Advice {
  /** Null when the registry was reached and has nothing, else why there is no answer. */
  unasked: string | null
  found: { name: string; severity: Severity; ways: string[] }[]
}

/** What `npm audit --json` said. */
export function readAudit(text: string): Advice {
  let report: {
    message?: string
    error?: { summary?: string }
    vulnerabilities?: Record<string, { severity: Severity; via: (string | { title: string; url: string })[] }>
  }
  try {
    report = JSON.parse(text) as typeof report
  } catch {
    return { unasked: 'npm gave no answer', found: [] }
  }
  if (!report.vulnerabilities)
    return { unasked: report.message || report.error?.summary || 'the answer holds no report', found: [] }
  const found = Object.entries(report.vulnerabilities).map(([name, { severity, via }]) => ({
    name,
    severity,
    ways: via.map((way) => (typeof way === 'string' ? `by ${way}` : `${way.title} ${way.url}`)),
  }))
  return { unasked: null, found }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 120_000,
  })
  const { unasked, found } = readAudit(stdout)
  for (const { name, severity, ways } of found) console.log(`${severity.padEnd(9)} ${name}: ${ways.join('; ')}`)
  if (unasked === null) console.log(`${String(found.length)} packages with advisories`)
  else console.log(`Not checked: ${unasked}. Run this again where the npm registry can be reached.`)
  const bad = found.some(({ severity }) => severity === 'high' || severity === 'critical')
  process.exitCode = unasked === null ? Number(bad) : 2
}
