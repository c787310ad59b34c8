/** For tests: a small PKI made by OpenSSL, small documents, and other people's tools to judge ours. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PdfDocument from 'pdfkit'
import { afterAll } from 'vitest'
import type { SigningKey } from '../tasks.ts'
import { type SignatureField, addSignatureField } from './field.ts'
import { prepareSigner, reserveFor, signPdf } from './sign.ts'

const packages = { pdfsig: 'poppler-utils', openssl: 'openssl', qpdf: 'qpdf', certutil: 'libnss3-tools' }
type Tool = keyof typeof packages

/** Fails with the name of the missing package: these tests are worth nothing without the tools. */
export const needTools = (...tools: Tool[]): void => {
  for (const tool of tools)
    if (spawnSync(tool, ['--version']).error)
      throw new Error(`${tool} is missing: install the Debian package ${packages[tool]}`)
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A temporary folder that goes with the test file. */
const temporary = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `piagam-${name}-`))
  folders.push(folder)
  return folder
}

/** Exit code and everything the tool said. */
export const ask = (tool: Tool, args: string[]): { code: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

/** Runs a tool in a folder; throws when it fails. The words of `line` hold no blanks. */
export const runIn = (folder: string, tool: Tool, line: string): void => {
  run(tool, line.split(' '), folder)
}
const run = (tool: Tool, args: string[], folder?: string): void => {
  execFileSync(tool, args, { cwd: folder, stdio: 'pipe' })
}
const openssl = (folder: string, args: string[]): void => run('openssl', args, folder)

const words = (...lines: string[]): string[] => lines.join(' ').split(' ')

export const passphrase = 'rahasia-uji'
const keyKinds = {
  rsa2048: ['-newkey', 'rsa:2048'],
  rsa4096: ['-newkey', 'rsa:4096'],
  p256: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  rsa1024: ['-newkey', 'rsa:1024'],
  ed25519: ['-newkey', 'ed25519'],
}
export type KeyKind = keyof typeof keyKinds

const extensions = `
[authority]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
[signer]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
[encryption]
keyUsage=critical,keyEncipherment
[nobody]
basicConstraints=CA:FALSE
[stamper]
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
`

export interface Pki {
  folder: string
  file: (name: string) => string
  read: (name: string) => Uint8Array
  rootPem: string
  /** Makes NAME.key, NAME.crt and NAME.p12 for a new key; answers with the PKCS#12 file. */
  signer(name: string, kind: KeyKind, more?: { section?: string; issuer?: string; name?: string }): Uint8Array
  /** `openssl pkcs12 -export` with free choice. */
  p12(name: string, args: string[]): Uint8Array
}

/** Root and issuing CA in a new temporary folder. */
export const makePki = (): Pki => {
  needTools('openssl')
  const folder = temporary('pki')
  const file = (name: string): string => join(folder, name)
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(file(name)))
  writeFileSync(file('extensions.cnf'), extensions)
  const request = (name: string, kind: KeyKind, subject: string): void =>
    openssl(folder, [
      'req',
      '-new',
      '-nodes',
      ...keyKinds[kind],
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-utf8',
      '-subj',
      subject,
    ])
  const issue = (name: string, issuer: string, section: string): void =>
    openssl(
      folder,
      words(
        `x509 -req -in ${name}.csr -CA ${issuer}.crt -CAkey ${issuer}.key -CAcreateserial -days 365 -sha256`,
        `-out ${name}.crt -extfile extensions.cnf -extensions ${section}`,
      ),
    )
  request('root', 'rsa2048', '/C=ID/O=Contoh CA/CN=Contoh Root CA')
  openssl(
    folder,
    words(
      'x509 -req -in root.csr -signkey root.key -days 3650 -sha256 -out root.crt',
      '-extfile extensions.cnf -extensions authority',
    ),
  )
  request('issuer', 'rsa2048', '/C=ID/O=Contoh CA/CN=Contoh Issuing CA')
  issue('issuer', 'root', 'authority')
  writeFileSync(
    file('chain.pem'),
    readFileSync(file('issuer.crt'), 'latin1') + readFileSync(file('root.crt'), 'latin1'),
  )

  const p12 = (name: string, args: string[]): Uint8Array => {
    openssl(folder, ['pkcs12', '-export', '-passout', `pass:${passphrase}`, '-out', `${name}.p12`, ...args])
    return read(`${name}.p12`)
  }
  return {
    folder,
    file,
    read,
    rootPem: readFileSync(file('root.crt'), 'latin1'),
    signer(name, kind, { section = 'signer', issuer = 'issuer', name: holder = `Siti Rahmawati ${name}` } = {}) {
      request(name, kind, `/C=ID/O=Kantor Contoh/CN=${holder}`)
      issue(name, issuer, section)
      return p12(name, ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-certfile', 'chain.pem'])
    },
    p12,
  }
}

/** The way to an NSS database that trusts `root`, a PEM file. */
export const nssTrusting = (root: string): string => {
  needTools('certutil')
  const database = `sql:${temporary('nss')}`
  run('certutil', ['-N', '-d', database, '--empty-password'])
  run('certutil', ['-A', '-d', database, '-n', 'root', '-t', 'CT,C,C', '-i', root])
  return database
}

const field: Omit<SignatureField, 'reserve' | 'at'> = {
  rect: [300, 100, 500, 180],
  signerName: 'Dr. Siti Rahmawati – “é”, M.Si.',
  reason: 'Pengesahan (piagam) \\ Ωλ',
  location: 'Kota Tangerang Selatan',
  appearance: { operators: 'q 0.1 0.2 0.3 RG 1 w 1 1 198 78 re S Q', resources: { ProcSet: ['PDF'] } },
}

/** One page with a line of text and, with `reserve`, a signature placeholder. */
export const smallPdf = (reserve: number | null, at: string, more: Partial<SignatureField> = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const document = new PdfDocument({
      size: 'A4',
      pdfVersion: '1.7',
      info: { Title: 'Piagam contoh', Keywords: 'Piagam, Nomor: 001/UJI/2026', CreationDate: new Date(at) },
    })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.text('Piagam untuk Kota Tangerang Selatan, nilai 88,83')
    if (reserve !== null) addSignatureField(document, { ...field, at, reserve, ...more })
    document.end()
  })

export const signedPdf = async (key: SigningKey, at: string): Promise<Uint8Array> => {
  const signer = prepareSigner(key)
  return signPdf(await smallPdf(reserveFor(signer), at), signer)
}

/** Takes a signed file apart as any outsider would: the CMS and the bytes it is over. */
export const takeApart = (pdf: Uint8Array): { cms: Buffer; content: Buffer; before: number; after: number } => {
  const bytes = Buffer.from(pdf)
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/.exec(bytes.toString('latin1'))
  const [before, after] = [Number(range?.[1]), Number(range?.[2])]
  return {
    cms: Buffer.from(bytes.toString('latin1', before + 1, after - 1), 'hex'),
    content: Buffer.concat([bytes.subarray(0, before), bytes.subarray(after)]),
    before,
    after,
  }
}
