/**
 * `npm test`: everything that can be checked by a machine, in one run. A failed step does not end it, so that all
 * failures are seen. The last line is `N passed, N failed`, counting each test and each other check.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setupSystem } from './system.ts'
import { root, runNode, runTool } from './tools.ts'
import { viteBuild } from './vite-build.ts'

interface Counts {
  passed: number
  failed: number
  skipped?: number
}
const reports = mkdtempSync(join(tmpdir(), 'piagam-test-'))
const total = { passed: 0, failed: 0 }
const lines: string[] = []

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

function step(name: string, run: () => Counts): boolean {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(2, 60 - name.length))}`)
  const started = performance.now()
  let counts: Counts
  try {
    counts = run()
  } catch (error) {
    console.error(error)
    counts = one(false)
  }
  const { passed, failed, skipped = 0 } = counts
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const text = `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  lines.push(text)
  console.log(text)
  return failed === 0
}

/** Counts of a run that wrote a report; a tool that failed without a failed test counts as one failure. */
function reported(code: number, read: () => Counts): Counts {
  const counts = read()
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function unit(): Counts {
  const file = join(reports, 'unit.json')
  const code = runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], {
    timeout: 900_000,
  })
  return reported(code, () => {
    const { numPassedTests, numFailedTests, numPendingTests } = json(file) as Record<string, number>
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 }
  })
}
function endToEnd(): Counts {
  const file = join(reports, 'e2e.json')
  const code = runTool('@playwright/test', ['test'], { bin: 'playwright', env: { E2E_REPORT: file }, timeout: 900_000 })
  return reported(code, () => {
    const { expected, unexpected, flaky, skipped } = (json(file) as { stats: Record<string, number> }).stats
    return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0, skipped: skipped ?? 0 }
  })
}

const absent = setupSystem((text) => {
  console.log(text)
})
if (absent.length > 0)
  console.log(`Missing on this system, so some tests are skipped or fail (Debian packages): ${absent.join(' ')}`)

step('types', () =>
  one(runTool('typescript', ['-b', 'shared', 'electron', 'renderer', 'e2e', 'build'], { bin: 'tsc' }) === 0),
)
step('lint', () => one(runTool('oxlint', []) === 0))
step('format', () => one(runTool('oxfmt', ['--check']) === 0))
step('unused code', () => one(runTool('knip', []) === 0))
step('unit tests', unit)
const built = step('build', () => one(viteBuild()))
step('end-to-end tests', () => (built ? endToEnd() : one(false)))
step('demo', () => one(runNode([join(root, 'build/demo.ts')]) === 0))
step('packages', () => one(built && runNode([join(root, 'build/check-package.ts')]) === 0))

rmSync(reports, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
