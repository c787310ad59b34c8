/**
 * An error as the log keeps it: what kind it was and where in the program it arose, and nothing of what the program was
 * working on. Messages may quote names, scores or secrets, so only those of the engine itself are kept, without what they quote.
 */

/** Their messages speak of code, not of data. */
const engineErrors = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SqliteError'])
const mostFrames = 20
const mostLetters = 200

const masked = (message: string): string =>
  message
    .replaceAll(/'[^']*'|"[^"]*"|“[^”]*”|`[^`]*`/g, '…')
    .replaceAll(/\d+/g, '#')
    .slice(0, mostLetters)

const frame = /^\s+at (?:async )?(?:(?<name>[\w$.<>#[\] ]+) \()?(?<place>[^()]+?):(?<line>\d+):(?<column>\d+)\)?$/

/** Places in our code: function, file without its folders (they hold the name of the account), line and column. */
function framesOf({ name, message, stack = '' }: Error): string[] {
  // What stands before the frames is the message, which may look like anything.
  const head = [`${name}: ${message}`, message].find((start) => stack.startsWith(start)) ?? ''
  return stack
    .slice(head.length)
    .split('\n')
    .flatMap((line) => {
      const found = frame.exec(line)?.groups
      const file = found?.['place']?.split(/[\\/]/).at(-1) ?? ''
      if (found === undefined || !/^[\w.:-]+$/.test(file)) return []
      return [`    ${found['name'] ?? ''} ${file}:${found['line']}:${found['column']}`.replace(/ {5,}/, '    ')]
    })
    .slice(0, mostFrames)
}

const word = (value: unknown): string => (typeof value === 'string' && /^[A-Za-z_-]{1,60}$/.test(value) ? value : '')

/** A code such as EACCES or SQLITE_BUSY, and what the system was asked to do. */
function codesOf(error: Error): string {
  const { code, syscall, value } = error as { code?: unknown; syscall?: unknown; value?: { code?: unknown } }
  return [word(code), word(syscall), word(value?.code)].filter(Boolean).join(' ')
}

/** Lines for the log. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return `(${typeof error})`
  const kind = word(error.name) || 'Error'
  const told = engineErrors.has(kind) ? `: ${masked(error.message)}` : ''
  const codes = codesOf(error)
  const cause = error.cause instanceof Error ? [`  cause ${describe(error.cause)}`] : []
  return [`${kind}${codes === '' ? '' : ` [${codes}]`}${told}`, ...framesOf(error), ...cause].join('\n')
}
