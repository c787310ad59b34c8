/**
 * Measures what the project promises: `npm run bench [PART…]`. Every part compares within one run, so that a busy machine
 * spoils both sides alike. Ends with 1 when a target is missed.
 */
import { award } from './bench-award.ts'
import { batch } from './bench-batch.ts'
import { certificates } from './bench-certificates.ts'
import { data } from './bench-data.ts'
import { entry } from './bench-entry.ts'
import { grid } from './bench-grid.ts'
import { long } from './bench-long.ts'
import { peers } from './bench-peers.ts'
import { program } from './bench-program.ts'
import { safety } from './bench-safety.ts'
import { signature } from './bench-signature.ts'
import { table } from './bench-table.ts'
import { workbook } from './bench-workbook.ts'
import { printFigures, type Figure, type Part } from './bench-tools.ts'

/** Add a part here: a name and a function that gives its figures. */
const parts: readonly Part[] = [
  certificates,
  batch,
  award,
  peers,
  signature,
  table,
  long,
  data,
  entry,
  grid,
  safety,
  program,
  workbook,
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. There are: ${parts.map((part) => part.name).join(', ')}`)
  process.exit(2)
}

const figures: Figure[] = []
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue
  console.error(`measuring ${part.name} …`)
  figures.push(...(await part.run()))
}
printFigures(figures)
process.exitCode = figures.some((figure) => figure.met === false) ? 1 : 0
