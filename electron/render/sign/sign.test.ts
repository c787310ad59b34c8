import { X509Certificate, createPrivateKey, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SigningKey } from '../tasks.ts'
import { openKey } from './p12.ts'
import { prepareSigner, reserveFor, signPdf } from './sign.ts'
import {
  type KeyKind,
  type Pki,
  ask,
  makePki,
  needTools,
  nssTrusting,
  passphrase,
  signedPdf,
  smallPdf,
  takeApart,
} from './testing.ts'

const kinds: KeyKind[] = ['rsa2048', 'rsa4096', 'p256', 'p384']
const at = (): string => new Date().toISOString()

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

let pki: Pki
let nss: string
const keys = new Map<KeyKind, SigningKey>()
const keyOf = (kind: KeyKind): SigningKey => {
  const key = keys.get(kind)
  if (!key) throw new Error(`no key ${kind}`)
  return key
}

beforeAll(async () => {
  needTools('pdfsig', 'openssl', 'qpdf', 'certutil')
  pki = makePki()
  nss = nssTrusting(pki.file('root.crt'))
  for (const kind of kinds) {
    const opened = await openKey({ bytes: pki.signer(kind, kind), passphrase, at: at() })
    keys.set(kind, opened.key)
  }
}, 120_000)

describe.each(kinds)('a PDF signed with %s', (kind) => {
  let file: string
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await signedPdf(keyOf(kind), at())
    file = pki.file(`${kind}.pdf`)
    writeFileSync(file, pdf)
  })

  test('is valid, trusted and signed as a whole for pdfsig', () => {
    const { said } = ask('pdfsig', ['-nssdir', nss, file])
    expect(said).toContain('Signature is Valid.')
    expect(said).toContain('Certificate is Trusted.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain(`Siti Rahmawati ${kind}`)
  })

  test('holds a CMS that openssl accepts as CAdES', () => {
    const { cms, content } = takeApart(pdf)
    writeFileSync(pki.file('cms.der'), cms)
    writeFileSync(pki.file('content.bin'), content)
    const args = [
      '-binary',
      '-inform',
      'DER',
      '-in',
      pki.file('cms.der'),
      '-content',
      pki.file('content.bin'),
      '-CAfile',
      pki.file('root.crt'),
    ]
    const answer = ask('openssl', ['cms', '-verify', '-cades', ...args, '-purpose', 'any', '-out', '/dev/null'])
    expect(answer.said).toContain('CAdES Verification successful')
    expect(answer.code).toBe(0)
  })

  test('has exactly the attributes PAdES asks for, and no signing time', () => {
    writeFileSync(pki.file('cms.der'), takeApart(pdf).cms)
    const { said } = ask('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', pki.file('cms.der')])
    const attributes = /signedAttrs:([\s\S]*?)signatureAlgorithm:/.exec(said)?.[1] ?? ''
    const named = [...attributes.matchAll(/object: ([\w-]+)/g)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(['contentType', 'id-smime-aa-signingCertificateV2', 'messageDigest']))
    expect(named).toHaveLength(3)
    expect(said).not.toContain('signingTime')
    expect(said.match(/subject:/g)).toHaveLength(3)
  })

  test('is sound for qpdf', () => {
    expect(ask('qpdf', ['--check', file]).code).toBe(0)
  })

  test('wastes no bytes on the placeholder', () => {
    const { cms, before, after } = takeApart(pdf)
    const length = cms.readUInt16BE(2) + 4
    const spare = (after - before - 2) / 2 - length
    expect(spare).toBeGreaterThanOrEqual(0)
    // RSA has one length; ECDSA at most two sign bytes, a header byte and rare short numbers.
    expect(spare).toBeLessThanOrEqual(kind.startsWith('rsa') ? 0 : 12)
  })
})

test('one changed byte makes pdfsig refuse', async () => {
  const pdf = Buffer.from(await signedPdf(keyOf('rsa2048'), at()))
  const place = pdf.lastIndexOf('88,83') > 0 ? pdf.lastIndexOf('88,83') : pdf.length - 200
  pdf[place] = (pdf[place] ?? 0) ^ 1
  writeFileSync(pki.file('changed.pdf'), pdf)
  expect(ask('pdfsig', ['-nssdir', nss, pki.file('changed.pdf')]).said).not.toContain('Signature is Valid.')
})

test('the field says who, why, where and when, in letters beyond ASCII too', async () => {
  const pdf = Buffer.from(await signedPdf(keyOf('p256'), '2026-11-24T03:04:05.678Z'))
  writeFileSync(pki.file('field.pdf'), pdf)
  const { said } = ask('qpdf', ['--json', pki.file('field.pdf')])
  expect(said).toContain('Dr. Siti Rahmawati – “é”, M.Si.')
  expect(said).toContain('Pengesahan (piagam) \\\\ Ωλ')
  expect(said).toContain('Kota Tangerang Selatan')
  expect(pdf.includes('(D:20261124030405Z)')).toBe(true)
  expect(said).toMatch(/"\/SigFlags": 3/)
  expect(said).toMatch(/"\/F": 132/)
  expect(said).not.toContain('NeedAppearances')
})

test('the same document signed twice with RSA gives the same bytes', async () => {
  const instant = at()
  expect(await signedPdf(keyOf('rsa2048'), instant)).toEqual(await signedPdf(keyOf('rsa2048'), instant))
})

test('many documents signed one after the other with an EC key are all valid', async () => {
  const signer = prepareSigner(keyOf('p256'))
  const empty = await smallPdf(reserveFor(signer), at())
  for (let round = 0; round < 8; round++) writeFileSync(pki.file(`many-${round}.pdf`), signPdf(empty.slice(), signer))
  for (let round = 0; round < 8; round++)
    expect(ask('pdfsig', ['-nssdir', nss, pki.file(`many-${round}.pdf`)]).said).toContain('Signature is Valid.')
})

test('the signer is named as in the certificate, titles and all', () => {
  pki.signer('titled', 'p256', { name: 'Dr. Siti “Ani” Rahmawati, S.H., M.Si.' })
  const key: SigningKey = {
    ...keyOf('p256'),
    certificate: new Uint8Array(new X509Certificate(pki.read('titled.crt')).raw),
  }
  expect(prepareSigner(key).name).toBe('Dr. Siti “Ani” Rahmawati, S.H., M.Si.')
})

test('a copy of a key finds its signer again', () => {
  expect(prepareSigner(structuredClone(keyOf('p256')))).toBe(prepareSigner(keyOf('p256')))
  expect(prepareSigner(keyOf('rsa2048'))).not.toBe(prepareSigner(keyOf('p256')))
})

test.each([
  ['no placeholder', async () => smallPdf(null, at()), /exactly one signature placeholder/],
  ['a placeholder too small', async () => smallPdf(100, at()), /too few bytes/],
] as const)('a document with %s is refused', async (_, make, message) => {
  const signer = prepareSigner(keyOf('p256'))
  const pdf = await make()
  expect(() => signPdf(pdf, signer)).toThrow(message)
})

test('a field with an impossible time is refused', async () => {
  await expect(smallPdf(100, 'kemarin')).rejects.toThrow()
})

test('one signature in a batch costs less than four bare RSA signatures', async () => {
  const key = keyOf('rsa2048')
  const signer = prepareSigner(key)
  const empty = await smallPdf(reserveFor(signer), at())
  const privateKey = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' })
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < 60; round++) {
    const pdf = empty.slice()
    let from = performance.now()
    signPdf(pdf, signer)
    ours.push(performance.now() - from)
    from = performance.now()
    sign('sha256', Buffer.alloc(160), privateKey)
    bare.push(performance.now() - from)
  }
  expect(median(ours) / median(bare)).toBeLessThan(4)
})
