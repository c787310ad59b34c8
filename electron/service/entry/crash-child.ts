/** Run by crash.test.ts in a process of its own: pastes a block and says how many cells it has written so far. */
import { run } from '../../store/sql.ts'
import { openStore } from '../../store/open.ts'
import { block } from './fixture.ts'
import { writeCells } from './write.ts'

/** How often the child speaks while it writes. */
const every = 500

/** Pastes `codes` into `units`; counts the rows through a function called by a temporary trigger, which no other code knows. */
export const pasteAndTell = (folder: string, units: string, codes: string): void => {
  const store = openStore(folder)
  let written = 0
  store.db.function('told', { deterministic: false }, () => {
    written += 1
    // Synchronous, so that the other side hears it while the write is still going on.
    if (written % every === 0) process.stdout.write(`${written}\n`)
    return null
  })
  run(store, 'CREATE TEMP TRIGGER telling AFTER INSERT ON main.cell BEGIN SELECT told(); END')
  writeCells(store, { year: 2023, how: 'paste', cells: block(units.split(' '), codes.split(' '), () => '3') })
  process.stdout.write('selesai\n')
  store.close()
}
