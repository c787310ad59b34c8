/** Parses, opens what the command needs, prints the answer, and says by the exit code how it went. */
import { Expected } from '../../shared/errors.ts'
import { Misuse, type Answer } from './command.ts'
import { help } from './help.ts'
import { parse, type Parsed } from './parse.ts'
import { openSession } from './session.ts'
import { version } from './version.ts'

export interface Terminal {
  out(text: string): void
  err(text: string): void
  env: NodeJS.ProcessEnv
  /** Whether progress may be drawn on stderr. */
  progress: boolean
}

/** Runs one command: 0 done, 1 cannot be done, 2 wrong use. On failure nothing is printed on stdout. */
export async function main(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const parsed = parse(args)
    if (parsed.version) return print(terminal, `${version}\n`)
    if (parsed.help) return print(terminal, help(parsed.command))
    return answerWith(terminal, parsed, await run(parsed, terminal))
  } catch (error) {
    return explain(terminal, error)
  }
}

/** Everything is closed again before the answer is printed. */
async function run({ command, operands, options }: Parsed, terminal: Terminal): Promise<Answer> {
  if (!command) throw new Misuse('Sebutkan perintahnya.')
  const handler = await command.load()
  const progress = terminal.progress ? (text: string) => terminal.err(text) : null
  const session = openSession({ data: options['data'], progress })
  try {
    return await handler({ operands, options, env: terminal.env }, session)
  } finally {
    await session.close()
  }
}

function answerWith(terminal: Terminal, { json }: Parsed, answer: Answer): 0 | 1 {
  terminal.out(json ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.text.trimEnd()}\n`)
  for (const note of answer.notes ?? []) terminal.err(`${note}\n`)
  return answer.exit ?? 0
}

function print(terminal: Terminal, text: string): 0 {
  terminal.out(text)
  return 0
}

function explain(terminal: Terminal, error: unknown): 1 | 2 {
  if (error instanceof Misuse) {
    terminal.err(`${error.message}\nBantuan: piagam help\n`)
    return 2
  }
  if (error instanceof Expected) {
    terminal.err(`${error.message}\n`)
    for (const detail of error.value.details ?? []) terminal.err(`  ${detail}\n`)
    return 1
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.err(`Kesalahan program; data tidak diubah setengah-setengah.\n${trace}\n`)
  return 1
}
