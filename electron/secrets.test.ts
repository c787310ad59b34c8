/** Every file that a whole working day writes is searched for what must never be written: PINs, passphrases, passwords. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { CallName, Input, Output } from '../shared/ipc.ts'
import type { Result } from '../shared/errors.ts'
import { createAnswer } from './ipc/answer.ts'
import { createFiles } from './ipc/files.ts'
import { makeDemoKey } from './render/sign/demo-key.ts'
import { startService } from './service/client.ts'
import { createLog } from './shell/log.ts'
import { createProblems } from './shell/problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'piagam rahasia é-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secrets = {
  pin: 'pin-Zq7wK2',
  wrongPin: 'salah-pin-Vx4',
  passphrase: 'frasa-Kunci-Ub83m',
  wrongPassphrase: 'salah-frasa-Hj29',
  password: 'sandi-Cadangan-Pt61r',
  wrongPassword: 'salah-sandi-Nc57y',
}
/** A name that is in the data, and must be neither in the log nor in a report. */
const person = 'Siti Sangat Khusus'

const everyFile = (home: string): string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((name) => join(home, name))
    .filter((path) => statSync(path).isFile())

/** A file as it is, and what is packed in it: entries of a ZIP, deflated streams of a PDF. */
function contentsOf(path: string): Buffer[] {
  const bytes = readFileSync(path)
  const found = [bytes]
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    try {
      found.push(...Object.values(unzipSync(new Uint8Array(bytes))).map((entry) => Buffer.from(entry)))
    } catch {
      // Sealed: nothing in it can be read.
    }
  }
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF')
    for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
      try {
        found.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }))
      } catch {
        // Not deflated.
      }
    }
  return found
}

/** The ways a program may write a word. */
const formsOf = (word: string): Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word).toString('hex')),
  Buffer.from(Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -1)),
]

/** Files that hold one of the words, with the word. */
const found = (home: string, words: readonly string[]): string[] =>
  everyFile(home).flatMap((path) => {
    const contents = contentsOf(path)
    return words
      .filter((word) => formsOf(word).some((form) => contents.some((bytes) => bytes.includes(form))))
      .map((word) => `${word}: ${path}`)
  })

test('no PIN, passphrase or password is in any file; the log and the report name nobody', async () => {
  const log = createLog(folder)
  const files = createFiles()
  const service = await startService({
    folder,
    version: '0.0.0',
    onEvent: () => undefined,
    onDeath: (error) => log.error('service', error),
  })
  const answer = createAnswer({
    allowed: () => true,
    service,
    shell: {} as never,
    files,
    locked: () => Promise.resolve(false),
    log: log.error,
  })
  const us = { contents: 1, frame: { url: 'app://bundle/index.html', main: true } }
  const call = <C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>> =>
    answer(us, name, input) as Promise<Result<Output<C>>>
  const done = async <C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> => {
    const result = await call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value
  }
  const refused = async <C extends CallName>(name: C, input: Input<C>): Promise<void> => {
    expect((await call(name, input)).ok, name).toBe(false)
  }

  await done('app.begin', { choice: 'sample' })
  const { id } = await done('person.save', { id: null, name: person, role: 'validator', active: true })
  await done('person.setPin', { id, pin: secrets.pin })
  await refused('person.choose', { id, pin: secrets.wrongPin })
  await done('person.choose', { id, pin: secrets.pin })
  await done('result.setScore', { year: 2022, target: { body: '36.74', unit: null }, score: 8882 })

  const { p12 } = await makeDemoKey({ at: new Date().toISOString(), passphrase: secrets.passphrase })
  // Bytes cross to the service for good; a page sends a copy each time.
  const source = () => ({ name: 'kunci.p12', bytes: new Uint8Array(p12 ?? []) })
  await refused('key.open', { source: source(), passphrase: secrets.wrongPassphrase })
  await done('key.open', { source: source(), passphrase: secrets.passphrase })
  const scope = { year: 2022, region: '36', kind: 'ranking' as const }
  const { items } = await done('issue.plan', scope)
  const issued = await done('issue.run', { scope, items: items.map(({ item }) => item), sign: true, job: 'uji' })
  expect(issued.documents.length).toBeGreaterThan(0)

  const away = join(folder, 'luar')
  mkdirSync(away)
  const { name } = await done('backup.export', { folder: files.addFolder(away).pick, password: secrets.password })
  const { pick } = await files.addLarge(join(away, name))
  await refused('backup.inspect', { source: { file: pick }, password: secrets.wrongPassword })
  await done('backup.inspect', { source: { file: pick }, password: secrets.password })
  await done('backup.make', {})

  // Bugs whose messages quote what was being worked on.
  for (const secret of [...Object.values(secrets), person]) {
    log.error('uji', new Error(`Gagal: ${secret} 88,82`))
    log.error('uji', new SyntaxError(`Unexpected token, "${secret}" is not valid JSON`))
    log.error('uji', new TypeError(`Cannot read properties of undefined (reading '${secret}')`))
  }
  const problems = createProblems({ versions: {}, examine: () => done('doctor.run', {}), log, now: () => new Date() })
  const { files: shown } = await problems.prepare()

  // With the write-ahead log beside the database, and once more when all is closed.
  expect(found(folder, Object.values(secrets))).toEqual([])
  await done('backup.restore', { source: { file: pick }, password: secrets.password })
  await service.close()
  expect(found(folder, Object.values(secrets))).toEqual([])

  // The search does find what is written: the name stands in the data.
  expect(found(folder, [person]).some((path) => path.endsWith('piagam.sqlite'))).toBe(true)
  expect(found(join(folder, 'log'), ['uji'])).not.toEqual([])
  const named = [person, '88,82', '8882', 'Tangerang', 'Perwakilan Contoh']
  expect(found(join(folder, 'log'), named)).toEqual([])
  for (const word of named) expect(JSON.stringify(shown)).not.toContain(word)
}, 120_000)
