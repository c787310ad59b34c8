/**
 * `npm run soak [KIND…]`: hundreds of rounds of kill -9 (`ROUNDS` each kind, 50 unless told), then thousands of operations in one
 * process with its memory (`OPERATIONS`, 4000 unless told). Ends with 1 when anything was lost or the memory grows.
 */
import { killKinds, killRounds } from './soak/rounds.ts'
import { memorySoak } from './soak/memory.ts'

const rounds = Number(process.env['ROUNDS'] ?? 50)
const operations = Number(process.env['OPERATIONS'] ?? 4000)
const wanted = process.argv.slice(2)
const chosen = (name: string): boolean => wanted.length === 0 || wanted.includes(name)

let failed = false
for (const kind of killKinds) {
  if (!chosen(kind)) continue
  const start = performance.now()
  const report = await killRounds(kind, rounds)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `${kind.padEnd(10)} ${report.rounds} kills, ${report.acknowledged} steps acknowledged, ${report.faults.length === 0 ? 'nothing lost' : 'FAULTS'} (${seconds} s)`,
  )
  for (const fault of report.faults) console.log(`  ${fault}`)
  failed ||= report.faults.length > 0
}
if (chosen('memory')) {
  const { lines, stable } = await memorySoak(operations)
  for (const line of lines) console.log(line)
  failed ||= !stable
}
process.exitCode = failed ? 1 : 0
