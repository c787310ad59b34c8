/** The same services without a window: `npm run -s piagam -- help`. */
import { enableCompileCache } from 'node:module'

// Keeps what was compiled, and from source what was stripped of its types: a second call starts in half the time.
// The variable hands the same folder to the threads.
const { directory } = enableCompileCache()
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = directory
const { main } = await import('./cli/main.ts')

// Who reads our answer may have read enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  progress: process.stderr.isTTY,
})
