/** The same services without a window: `npm run -s piagam -- help`. */
import { main } from './cli/main.ts'

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  progress: process.stderr.isTTY,
})
