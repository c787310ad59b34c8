/** A country of cells in a process of its own, so that its memory can be told: piece 0 opens it, 1 fills it, 2 scores all of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillCountry, scoreCountry } from './bench-entry-data.ts'
import { serve } from './bench-tools.ts'
import { openStore } from '../electron/store/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
const store = openStore(folder)
process.on('exit', () => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

serve((piece) => {
  if (piece === 1) fillCountry(store)
  else if (piece === 2) scoreCountry(store)
})
