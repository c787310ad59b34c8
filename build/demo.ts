/** `npm run demo`: from the published results of Banten 2022 to 13 signed documents, by `piagam` calls alone. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assetFolder } from '../electron/assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'electron/cli.ts')
/** Where the documents go, and beside it what they were made with: database, key, root certificate. */
const folder = join(root, 'out/demo')
const work = join(root, 'out/demo-data')
const expected = 13
/** Names of documents of this demonstration: nothing else is removed from `folder`. */
const ours = /^(Piagam|Peringkat) 2022 - .*\.pdf$/

const passphraseEnv = 'PIAGAM_DEMO_PASSPHRASE'
const env = { ...process.env, [passphraseEnv]: randomBytes(24).toString('base64url') }
const samples = assetFolder('samples')
const p12 = join(work, 'kunci-contoh.p12')
const ca = join(work, 'akar-contoh.pem')

interface Issued {
  documents: { number: string; unit: string | null; subject: string; score: number | null; file: string }[]
}
interface Verified {
  files: { signed: boolean; intact: boolean; trusted: boolean | null; registered: boolean }[]
}

/** One `piagam` call; what it printed, or the end of the demonstration with its message. */
function piagam(...args: string[]): string {
  const shown = args.map((arg) => (arg.startsWith(root) ? relative(root, arg) : arg))
  console.log(`> piagam ${shown.filter((arg) => !arg.endsWith('.pdf')).join(' ')}`)
  const run = spawnSync(process.execPath, [cli, ...args, '--data', join(work, 'data')], { env, encoding: 'utf8' })
  if (run.status !== 0) {
    console.error(run.stderr || run.error?.message || 'piagam berhenti tanpa pesan')
    process.exit(1)
  }
  return run.stdout
}

const started = performance.now()
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (ours.test(name)) rmSync(join(folder, name))
rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })

piagam('settings', 'import', join(samples, 'kantor-contoh.json'))
piagam('import', join(samples, 'banten-2022.csv'))
piagam('import', join(samples, 'tangsel-2022-unit.csv'))
console.log(piagam('rank', '--year', '2022', '--region', '36').trimEnd())
piagam('key', 'demo', '--out', p12, '--ca', ca, '--passphrase-env', passphraseEnv)
const signing = ['--p12', p12, '--passphrase-env', passphraseEnv]
const handover = ['--date', '2023-01-24']
const issue = ['issue', '--year', '2022', '--region', '36', '--kind', 'all', '--out', folder, ...handover, ...signing]
const { documents } = JSON.parse(piagam(...issue, '--json')) as Issued
const check = ['verify', ...documents.map(({ file }) => file), '--trust', ca, '--json']
const { files } = JSON.parse(piagam(...check)) as Verified

for (const [index, { number, subject, score, file }] of documents.entries()) {
  const { signed, intact, trusted, registered } = files[index] ?? {}
  const state = signed && intact && trusted && registered ? 'ditandatangani, utuh, dipercaya, terdaftar' : 'TIDAK SAH'
  const value = score === null ? '' : ` ${score.toFixed(2).replace('.', ',')}`
  console.log(`${number}  ${subject}${value}  ${state}  ${basename(file)}`)
}

const good = files.filter(({ signed, intact, trusted, registered }) => signed && intact && trusted && registered).length
const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',')
if (documents.length !== expected || good !== expected) {
  console.error(`Seharusnya ${expected} dokumen sah; terbit ${documents.length}, sah ${good}.`)
  process.exit(1)
}
console.log(`${good} dokumen bertanda CONTOH di ${relative(root, folder)} dalam ${seconds} detik.`)
console.log('Lihat: "Piagam 2022 - 36.74 Kota Tangerang Selatan.pdf" dan "Peringkat 2022 - Provinsi Banten.pdf".')
console.log(`Periksa dengan alat lain: pdfsig, atau sertifikat akar ${relative(root, ca)}.`)
