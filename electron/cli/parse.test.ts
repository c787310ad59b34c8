import { expect, test } from 'vitest'
import { Misuse } from './command.ts'
import { help } from './help.ts'
import { commands } from './commands.ts'
import { parse } from './parse.ts'

const issue = ['issue', '--year', '2022', '--region', '36', '--kind', 'all', '--out', 'x']

test.each([
  { args: ['terbang'], message: '"terbang" tidak dikenal' },
  { args: ['rank', '--year', '2022', '--region', '36', '--farbe', 'x'], message: '--farbe tidak dikenal' },
  { args: ['rank', '--year', '2022', '--region', '36', '--kind', 'all'], message: '--kind tidak berlaku' },
  { args: ['rank', '--year', '2022'], message: '--region KODE|ID wajib' },
  { args: ['rank', '--year', '22', '--region', '36'], message: 'tahun empat angka' },
  { args: ['rank', '--year', '2022', '--region', '36', '--ties', 'gemischt'], message: 'shared, consecutive' },
  { args: ['rank', '--region', '36', '--year'], message: '--year perlu nilai' },
  { args: ['rank', '--json=ya', '--year', '2022', '--region', '36'], message: '--json tidak menerima nilai' },
  { args: [...issue, '--date', '2023-02-30'], message: 'tanggal yang ada' },
  { args: [...issue, '--replace', ' '], message: '--replace tidak boleh kosong' },
  { args: ['import'], message: 'import FILE' },
  { args: ['import', 'a.csv', 'b.csv'], message: 'import FILE' },
  { args: ['verify'], message: 'verify FILE...' },
  { args: ['settings', 'tulis', 'x.json'], message: 'import, export' },
  { args: ['undo', 'semua'], message: 'undo tanpa argumen' },
])('$args is wrong use: $message', ({ args, message }) => {
  expect(() => parse(args)).toThrow(Misuse)
  expect(() => parse(args)).toThrow(message)
})

test('options may stand before the command, after it and with an equals sign', () => {
  const parsed = parse(['--data', 'd', 'rank', '--year=2022', '--json', '--region', 'ID'])
  expect(parsed).toMatchObject({ json: true, options: { data: 'd', year: '2022', region: 'ID' } })
  expect(parsed.command?.name).toBe('rank')
})

test.each([[['help', 'issue']], [['issue', '--help']], [['issue', '-h']]])('%j asks for help', (args) => {
  const parsed = parse(args)
  expect(parsed).toMatchObject({ help: true })
  expect(help(parsed.command)).toContain('--passphrase-env NAMA')
})

test('the help names every command, and options of one name are of one kind', () => {
  for (const { name, summary } of commands) expect(help(null)).toContain(`${name}  `.trim() && summary)
  const kinds = new Map<string, boolean>()
  for (const [name, { value }] of commands.flatMap(({ options }) => Object.entries(options))) {
    expect(kinds.get(name) ?? value === null).toBe(value === null)
    kinds.set(name, value === null)
  }
})
