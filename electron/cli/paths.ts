/** Paths as the person who typed them means them. */
import { resolve } from 'node:path'

/**
 * The absolute path of one named on the command line. `npm run piagam` starts in the project's folder and keeps the folder the
 * command was typed in as INIT_CWD; other scripts that call us have already gone where they want to be.
 */
export const typedPath = (path: string, env: NodeJS.ProcessEnv = process.env): string => {
  const typedIn = env['npm_lifecycle_event'] === 'piagam' ? env['INIT_CWD'] : undefined
  return typedIn === undefined ? resolve(path) : resolve(typedIn, path)
}
