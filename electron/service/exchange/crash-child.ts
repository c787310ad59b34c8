/** Run by crash.test.ts in a process of its own: imports a big file and says when it begins to write. */
import { bigFile } from './big-file.ts'
import { bench } from './harness.ts'
import { importFile } from './import.ts'

const [folder = ''] = process.argv.slice(2)
const { ctx } = bench(folder)
await importFile(
  {
    ...ctx,
    job: () => ({
      progress: (done, total) => process.stdout.write(`${done} ${total}\n`),
      cancelled: () => false,
    }),
  },
  bigFile(50_000),
)
process.stdout.write('selesai\n')
