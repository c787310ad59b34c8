import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { makeDemoKey } from './demo-key.ts'
import { openKey } from './p12.ts'
import { ask, makePki, needTools, nssTrusting, passphrase, signedPdf } from './testing.ts'

const now = new Date().toISOString()
let demo: Awaited<ReturnType<typeof makeDemoKey>>
let file: (name: string) => string

beforeAll(async () => {
  needTools('openssl', 'pdfsig', 'certutil')
  demo = await makeDemoKey({ at: now, passphrase })
  const pki = makePki()
  file = pki.file
  writeFileSync(file('demo.pem'), demo.rootPem)
  writeFileSync(file('demo.crt'), Buffer.from(demo.key.certificate))
  if (demo.p12) writeFileSync(file('demo.p12'), demo.p12)
})

test('says everywhere that it is a demonstration', () => {
  expect(demo.info).toMatchObject({ demo: true, expired: false, algorithm: 'RSA 2048' })
  expect(demo.info.subject).toContain('CONTOH')
  expect(demo.info.issuer).toContain('CONTOH')
  expect(demo.key.demo).toBe(true)
})

test('is valid from a day before for a year', () => {
  const day = 86_400_000
  expect(Date.parse(now) - Date.parse(demo.info.from)).toBeGreaterThan(day - 1000)
  expect(Date.parse(demo.info.until) - Date.parse(now)).toBeGreaterThan(364 * day)
})

test('has a certificate openssl verifies, made for signing documents', () => {
  const verified = ask('openssl', ['verify', '-x509_strict', '-CAfile', file('demo.pem'), file('demo.crt')])
  expect(verified.said).toContain('OK')
  const { said } = ask('openssl', [
    'x509',
    '-inform',
    'DER',
    '-in',
    file('demo.crt'),
    '-noout',
    '-text',
    '-nameopt',
    'utf8,sep_comma_plus',
  ])
  expect(said).toContain('Digital Signature, Non Repudiation')
  expect(said).toContain('CONTOH – Kunci Demonstrasi')
})

test('signs files pdfsig accepts when the root is trusted', async () => {
  writeFileSync(file('demo.pdf'), await signedPdf(demo.key, now))
  const { said } = ask('pdfsig', ['-nssdir', nssTrusting(file('demo.pem')), file('demo.pdf')])
  expect(said).toContain('Signature is Valid.')
  expect(said).toContain('Certificate is Trusted.')
})

test('comes as a PKCS#12 file in modern encryption that openssl reads', () => {
  const { code, said } = ask('openssl', [
    'pkcs12',
    '-in',
    file('demo.p12'),
    '-passin',
    `pass:${passphrase}`,
    '-nodes',
    '-info',
  ])
  expect(code).toBe(0)
  expect(said).toContain('PBES2, PBKDF2, AES-256-CBC')
  expect(said.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  expect(said.match(/BEGIN PRIVATE KEY/g)).toHaveLength(1)
})

test('opened again from its file it is still a demonstration key', async () => {
  if (!demo.p12) throw new Error('no file')
  const opened = await openKey({ bytes: demo.p12, passphrase, at: now })
  expect(opened.key).toEqual(demo.key)
  expect(opened.info).toEqual(demo.info)
})

test('without a passphrase there is no file', async () => {
  expect((await makeDemoKey({ at: now, passphrase: null })).p12).toBeNull()
})
