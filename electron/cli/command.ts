/** What a command is: a line of data, and a function loaded with its first use. */
import type { Session } from './session.ts'

export interface OptionSpec {
  /** Placeholder of the value in the help; null for a switch. */
  value: string | null
  help: string
  required?: true
  choices?: readonly string[]
  check?: 'year' | 'day'
}

export interface CommandSpec {
  name: string
  /** What follows the name: `FILE`, `FILE...`, `import|export FILE`; `[FILE]` may be left out. */
  operands: readonly string[]
  summary: string
  options: Record<string, OptionSpec>
  load(): Promise<Handler>
}

/** A call as it was typed, checked against its specification. */
export interface Call {
  operands: string[]
  /** A switch that was given is 'true'. */
  options: Record<string, string | undefined>
  env: NodeJS.ProcessEnv
}

/** `json` is printed with `--json`, `text` without; notes go to stderr either way. */
export interface Answer {
  json: unknown
  text: string
  notes?: string[]
  /** 1 when the answer itself is bad news (a file that is not intact). */
  exit?: 0 | 1
}

export type Handler = (call: Call, session: Session) => Promise<Answer> | Answer

/** Wrong use: exit 2. */
export class Misuse extends Error {
  override name = 'Misuse'
}
