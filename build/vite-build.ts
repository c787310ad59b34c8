/** Builds the program into `out/`, with little said about it. Whether it was built; what went wrong is on the terminal. */
import { runTool } from './tools.ts'

export const viteBuild = (): boolean => runTool('vite', ['build', '--logLevel', 'warn']) === 0
