import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { P12Signer, PDF } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SigningKey } from '../tasks.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import { passphrase, signedPdf, smallPdf, runIn } from '../sign/testing.ts'
import { notes } from './notes.ts'
import { at, keyOf, pdf, pki, setScene, verify } from './scene.ts'

beforeAll(setScene, 60_000)

/** The key as it is, without the care `openKey` takes. */
const rawKey = (name: string): SigningKey => ({
  kind: 'RSA',
  pkcs8: new Uint8Array(
    createPrivateKey(Buffer.from(pki.read(`${name}.key`))).export({ type: 'pkcs8', format: 'der' }),
  ),
  certificate: new Uint8Array(new X509Certificate(pki.read(`${name}.crt`)).raw),
  chain: [],
  demo: false,
})

const inYears = (years: number): string => new Date(Date.now() + years * 366 * 86_400_000).toISOString()

/** A time stamp authority made of openssl. */
const authority = (name: string) => ({
  async timestamp(digest: Uint8Array): Promise<Uint8Array> {
    const hex = Buffer.from(digest).toString('hex')
    runIn(pki.folder, 'openssl', `ts -query -digest ${hex} -sha256 -cert -out stamp.tsq`)
    runIn(
      pki.folder,
      'openssl',
      `ts -reply -queryfile stamp.tsq -config ${name}.cnf -section t -token_out -out stamp.der`,
    )
    return pki.read('stamp.der')
  },
})

const configure = (name: string, section: string): void => {
  pki.signer(name, 'rsa2048', { section })
  writeFileSync(pki.file(`${name}.serial`), '01')
  writeFileSync(
    pki.file(`${name}.cnf`),
    [
      '[t]',
      `serial=${name}.serial`,
      `signer_cert=${name}.crt`,
      `signer_key=${name}.key`,
      'certs=chain.pem',
      'signer_digest=sha256',
    ]
      .concat(['default_policy=1.2.3.4.1', 'digests=sha256', 'ess_cert_id_alg=sha256', ''])
      .join('\n'),
  )
}

const stamped = async (name: string, level: 'B-T' | 'B-B'): Promise<Uint8Array> => {
  const signer = await P12Signer.create(pki.read('rsa.p12'), passphrase)
  const plain = await PDF.load(await smallPdf(null, at))
  return (await plain.sign({ signer, level, ...(level === 'B-T' ? { timestampAuthority: authority(name) } : {}) }))
    .bytes
}

describe('certificate and time', () => {
  test('a certificate that expired since is said, and the signature stays intact', async () => {
    expect(await verify(pdf, pki.rootPem, inYears(2))).toMatchObject({
      intact: true,
      trusted: true,
      notes: [notes.expired],
    })
  })

  test('a claimed time outside the life of the certificate is not trusted', async () => {
    const early = await signedPdf(keyOf('rsa'), inYears(-1))
    expect(await verify(early)).toMatchObject({ intact: true, trusted: false, notes: [notes.notValidThen] })
  })

  test('a claimed time that has not come is said', async () => {
    expect(await verify(pdf, pki.rootPem, inYears(-1))).toMatchObject({ notes: [notes.future] })
  })

  test('a certificate for encryption only is not trusted', async () => {
    pki.signer('enc', 'rsa2048', { section: 'encryption' })
    const wrong = await signedPdf({ ...rawKey('enc'), chain: keyOf('rsa').chain }, new Date().toISOString())
    expect(await verify(wrong)).toMatchObject({ intact: true, trusted: false, notes: [notes.usage] })
  })

  test('a signer is no authority: what it issued is not trusted', async () => {
    pki.signer('child', 'rsa2048', { issuer: 'rsa' })
    const chain = [keyOf('rsa').certificate, ...keyOf('rsa').chain]
    const wrong = await signedPdf({ ...rawKey('child'), chain }, new Date().toISOString())
    expect(await verify(wrong)).toMatchObject({ intact: true, trusted: false, notes: [notes.untrusted] })
  })

  test('without the certificate between, the chain does not reach the root', async () => {
    const lonely = await signedPdf({ ...keyOf('rsa'), chain: [] }, at)
    expect(await verify(lonely)).toMatchObject({ intact: true, trusted: false, notes: [notes.untrusted] })
    expect(await verify(lonely, readFileSync(pki.file('issuer.crt'), 'latin1'))).toMatchObject({ trusted: true })
  })

  test('a CA file without certificates is said', async () => {
    expect(await verify(pdf, 'bukan PEM')).toMatchObject({
      intact: true,
      trusted: false,
      notes: [notes.untrusted, notes.noRoots],
    })
  })
})

describe('time stamps', () => {
  beforeAll(() => configure('tsa', 'stamper'))

  test('a stamp that leads to the root counts, and its time is the time', async () => {
    const found = await verify(await stamped('tsa', 'B-T'))
    expect(found).toMatchObject({ signed: true, intact: true, trusted: true, timestamped: true, notes: [] })
    expect(Math.abs(Date.parse(found.signedAt ?? '') - Date.now())).toBeLessThan(60_000)
  })

  test('with it a signature outlives its certificate', async () => {
    const later = new Date(Date.now() + 2 * 366 * 86_400_000).toISOString()
    expect(await verify(await stamped('tsa', 'B-T'), pki.rootPem, later)).toMatchObject({ trusted: true, notes: [] })
  })

  test('a stamp of nobody we trust is told apart', async () => {
    const other = await makeDemoKey({ at, passphrase: null })
    const found = await verify(await stamped('tsa', 'B-T'), other.rootPem)
    expect(found).toMatchObject({ intact: true, trusted: false, notes: [notes.untrustedStamp, notes.untrusted] })
  })

  test('a file of the same maker without stamp has none', async () => {
    expect(await verify(await stamped('tsa', 'B-B'))).toMatchObject({ intact: true, timestamped: false })
  })

  test('a document time stamp as another revision leaves the signature as it is', async () => {
    const archived = await (await PDF.load(pdf)).addArchivalData({ timestampAuthority: authority('tsa') })
    expect(await verify(archived.bytes)).toMatchObject({
      intact: true,
      trusted: true,
      timestamped: true,
      changedAfterSigning: false,
      signer: 'Siti Rahmawati rsa',
    })
  })
})
