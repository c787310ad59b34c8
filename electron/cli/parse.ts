/** From words to a checked call. Everything wrong here is `Misuse`: exit 2. */
import { parseArgs } from 'node:util'
import { isDay } from '../../shared/domain/dates.ts'
import { Misuse, type CommandSpec, type OptionSpec } from './command.ts'
import { commands, common } from './commands.ts'

export interface Parsed {
  /** Null when only help or the version was asked for. */
  command: CommandSpec | null
  operands: string[]
  options: Record<string, string | undefined>
  json: boolean
  help: boolean
  version: boolean
}

/** Reads `args`; options may stand before or after the command and its operands. */
export function parse(args: readonly string[]): Parsed {
  const { values, positionals } = words(args)
  const [name, ...operands] = positionals
  const { json, help, version, ...rest } = values
  const switches = { json: json === true, help: help === true || name === 'help', version: version === true }
  const options = Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : value === true ? [[key, 'true']] : [],
    ),
  )
  const wanted = name === 'help' ? operands[0] : name
  if (wanted === undefined) return { command: null, operands: [], options, ...switches }
  const command = commands.find((candidate) => candidate.name === wanted)
  if (!command) throw new Misuse(`Perintah "${wanted}" tidak dikenal.`)
  if (!switches.help) check(command, operands, options)
  return { command, operands, options, ...switches }
}

function words(args: readonly string[]) {
  const specs = Object.assign({}, common, ...commands.map((command) => command.options)) as Record<string, OptionSpec>
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = {
    version: { type: 'boolean' },
    ...Object.fromEntries(
      Object.entries(specs).map(
        ([name, { value }]) => [name, { type: value === null ? 'boolean' : 'string' }] as const,
      ),
    ),
    help: { type: 'boolean', short: 'h' },
  }
  try {
    return parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new Misuse(parseProblem(error))
  }
}

function parseProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const option = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1] ?? message
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan ${option} tidak dikenal.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return / does not take/.test(message) ? `Pilihan ${option} tidak menerima nilai.` : `Pilihan ${option} perlu nilai.`
  }
  throw error
}

function check(command: CommandSpec, operands: readonly string[], options: Record<string, string | undefined>): void {
  for (const [name, value = ''] of Object.entries(options)) {
    const spec = command.options[name] ?? common[name]
    if (!spec) throw new Misuse(`Pilihan --${name} tidak berlaku untuk perintah ${command.name}.`)
    checkValue(name, value, spec)
  }
  for (const [name, spec] of Object.entries(command.options)) {
    if (spec.required && options[name] === undefined) throw new Misuse(`Pilihan --${name} ${spec.value} wajib diisi.`)
  }
  const many = command.operands.at(-1)?.endsWith('...') ?? false
  const needed = command.operands.filter((form) => !form.startsWith('[')).length
  const wrong = operands.length < needed || (!many && operands.length > command.operands.length)
  if (wrong) {
    const form = command.operands.length === 0 ? 'tanpa argumen' : command.operands.join(' ')
    throw new Misuse(`Perintah ${command.name} ditulis: ${command.name} ${form}.`)
  }
  for (const [index, form] of command.operands.entries()) {
    const choices = form === form.toLowerCase() ? form.split('|') : null
    if (choices && !choices.includes(operands[index] ?? '')) {
      throw new Misuse(`Perintah ${command.name} mengenal: ${choices.join(', ')}.`)
    }
  }
}

function checkValue(name: string, value: string, { choices, check: rule }: OptionSpec): void {
  if (value.trim() === '') throw new Misuse(`Pilihan --${name} tidak boleh kosong.`)
  if (choices && !choices.includes(value)) throw new Misuse(`--${name} harus salah satu dari: ${choices.join(', ')}.`)
  if (rule === 'year' && !/^20\d\d$/.test(value)) throw new Misuse(`--${name} harus tahun empat angka, misalnya 2022.`)
  if (rule === 'day' && !isDay(value)) throw new Misuse(`--${name} harus tanggal yang ada, misalnya 2023-01-24.`)
}
