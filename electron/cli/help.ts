/** Help made from the table of commands. */
import type { CommandSpec, OptionSpec } from './command.ts'
import { commands, common } from './commands.ts'
import { table } from './text.ts'

/** All commands in one view, or one command with its options. */
export function help(command: CommandSpec | null): string {
  if (!command) {
    return [
      'Piagam: penilaian, peringkat, dan piagam bertanda tangan.',
      '',
      'Pemakaian: piagam PERINTAH [PILIHAN]',
      '',
      table(commands.map((entry) => [`  ${entry.name}`, entry.summary])),
      '',
      'Pilihan untuk semua perintah:',
      options(common),
      '',
      'Kode keluar: 0 selesai (juga bila ada baris ditolak, temuan, atau piagam ditahan),',
      '1 masukan tidak terbaca atau pekerjaan tidak dapat dilakukan, 2 salah pemakaian.',
      'Rincian: piagam help PERINTAH',
      '',
    ].join('\n')
  }
  const required = Object.entries(command.options).filter(([, spec]) => spec.required)
  const usage = [command.name, ...command.operands, ...required.map(([name, { value }]) => `--${name} ${value}`)]
  return [
    `piagam ${usage.join(' ')}`,
    '',
    `  ${command.summary}`,
    '',
    options({ ...command.options, ...common }),
    '',
  ].join('\n')
}

const options = (specs: Record<string, OptionSpec>): string =>
  table(
    Object.entries(specs).map(([name, { value, help: words }]) => [`  --${name}${value ? ` ${value}` : ''}`, words]),
  )
