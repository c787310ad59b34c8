import { fromBER } from 'asn1js'
import { PFX } from 'pkijs'
import { beforeAll, describe, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { openKey } from './p12.ts'
import { type Pki, makePki, passphrase } from './testing.ts'
import { writeP12 } from './write-p12.ts'

let pki: Pki
const now = (): string => new Date().toISOString()
const inYears = (years: number): string => new Date(Date.now() + years * 366 * 86_400_000).toISOString()
const open = (bytes: Uint8Array, word = passphrase, at = now()) => openKey({ bytes, passphrase: word, at })

/** The sentence openKey refuses with; fails when it does not. */
const refusal = async (bytes: Uint8Array, word?: string, at?: string): Promise<string> => {
  try {
    await open(bytes, word, at)
  } catch (error) {
    if (error instanceof Expected && error.value.code === 'key') return error.value.message
    throw error
  }
  throw new Error('the key was opened')
}

beforeAll(() => {
  pki = makePki()
  pki.signer('rsa', 'rsa2048')
  pki.signer('ec', 'p256')
}, 60_000)

const pair = (name: string, ...more: string[]): string[] =>
  `-inkey ${name}.key -in ${name}.crt -certfile chain.pem`.split(' ').concat(more)

describe('opens', () => {
  test.each([
    ['RSA, AES-256', 'rsa', [], 'RSA 2048'],
    ['EC, AES-256', 'ec', [], 'ECDSA P-256'],
    ['RSA, RC2 and 3DES', 'rsa', ['-legacy'], 'RSA 2048'],
    [
      'EC, 3DES',
      'ec',
      ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
      'ECDSA P-256',
    ],
    ['RSA, AES-128', 'rsa', ['-keypbe', 'aes-128-cbc', '-certpbe', 'aes-128-cbc'], 'RSA 2048'],
    ['RSA, MAC with SHA-512', 'rsa', ['-macalg', 'sha512'], 'RSA 2048'],
  ])('%s', async (_, name, more, algorithm) => {
    const { key, info } = await open(pki.p12('try', pair(name, ...more)))
    expect(info).toMatchObject({
      subject: `Siti Rahmawati ${name}`,
      issuer: 'Contoh Issuing CA',
      algorithm,
      expired: false,
      demo: false,
    })
    expect(key.chain).toHaveLength(2)
    expect(key.demo).toBe(false)
  })

  test('a passphrase beyond ASCII', async () => {
    const bytes = pki.p12('try', pair('rsa', '-passout', 'pass:sandi-é-Ω'))
    expect((await open(bytes, 'sandi-é-Ω')).info.algorithm).toBe('RSA 2048')
  })

  test('a file that lists other certificates before the signer’s', async () => {
    const { key } = await open(pki.read('rsa.p12'))
    const shuffled = {
      ...key,
      certificate: key.chain[1] ?? key.certificate,
      chain: [key.chain[0] ?? key.certificate, key.certificate],
    }
    const again = await open(await writeP12(shuffled, passphrase))
    expect(again.key.certificate).toEqual(key.certificate)
    expect(again.key.chain).toEqual(key.chain)
  })
})

describe('refuses', () => {
  test.each([
    ['a wrong passphrase', 'rsa', 'salah'],
    ['no passphrase', 'rsa', ''],
    ['a wrong passphrase for an EC key', 'ec', 'x'],
  ])('%s', async (_, name, word) => {
    expect(await refusal(pki.read(`${name}.p12`), word)).toMatch(/^Kata sandi berkas kunci salah/)
  })

  test('a wrong passphrase for the legacy encryption', async () => {
    expect(await refusal(pki.p12('try', pair('rsa', '-legacy')), 'salah')).toMatch(/^Kata sandi berkas kunci salah/)
  })

  test('a certificate without key', async () => {
    expect(await refusal(pki.p12('try', ['-nokeys', '-in', 'rsa.crt']))).toMatch(
      /hanya berisi sertifikat, tanpa kunci privat/,
    )
  })

  test('a key without certificate', async () => {
    expect(await refusal(pki.p12('try', ['-nocerts', '-inkey', 'rsa.key']))).toMatch(
      /hanya berisi kunci privat, tanpa sertifikat/,
    )
  })

  test('a key and a certificate that are no pair', async () => {
    const [rsa, ec] = [await open(pki.read('rsa.p12')), await open(pki.read('ec.p12'))]
    const mixed = await writeP12({ ...rsa.key, pkcs8: ec.key.pkcs8 }, passphrase)
    expect(await refusal(mixed)).toMatch(/bukan pasangan/)
  })

  test('an expired certificate, with its day', async () => {
    expect(await refusal(pki.read('rsa.p12'), passphrase, inYears(2))).toMatch(
      /sudah kedaluwarsa sejak \d{1,2} [A-Z][a-z]+ \d{4}\./,
    )
  })

  test('a certificate that is not valid yet, with its day', async () => {
    expect(await refusal(pki.read('rsa.p12'), passphrase, inYears(-2))).toMatch(
      /baru berlaku mulai \d{1,2} [A-Z][a-z]+ \d{4}\./,
    )
  })

  test('a certificate for encryption only', async () => {
    expect(await refusal(pki.signer('enc', 'rsa2048', { section: 'encryption' }))).toMatch(
      /tidak dibuat untuk tanda tangan/,
    )
  })

  test('RSA with 1024 bits', async () => {
    expect(await refusal(pki.signer('weak', 'rsa1024'))).toMatch(/^Jenis kunci RSA 1024 bit tidak didukung/)
  })

  test('an algorithm nobody asked for', async () => {
    expect(await refusal(pki.signer('edwards', 'ed25519'))).toMatch(/^Jenis kunci tidak didukung/)
  })

  test('a file without MAC', async () => {
    expect(await refusal(pki.p12('try', pair('rsa', '-nomac')))).toMatch(/MAC/)
  })

  test.each([8_000_000, 0x7fff_ffff])('%i rounds, quickly', async (rounds) => {
    const pfx = new PFX({ schema: fromBER(pki.read('rsa.p12')).result })
    if (pfx.macData) pfx.macData.iterations = rounds
    const from = performance.now()
    expect(await refusal(new Uint8Array(pfx.toSchema().toBER()))).toMatch(/MAC/)
    expect(performance.now() - from).toBeLessThan(2000)
  })

  test.each([
    ['an empty file', () => new Uint8Array()],
    ['a text', () => new TextEncoder().encode('bukan kunci')],
    ['a PEM key', () => pki.read('rsa.key')],
    ['a certificate', () => pki.read('rsa.crt')],
    ['the first half', () => pki.read('rsa.p12').subarray(0, 900)],
    ['six megabytes', () => new Uint8Array(6_000_000).fill(0x30)],
  ])('%s', async (_, make) => {
    expect(await refusal(make())).toMatch(/^Berkas kunci rusak atau bukan PKCS#12/)
  })
})

test('a flipped bit anywhere is refused or leaves the key as it was', async () => {
  const good = pki.read('ec.p12')
  const { key } = await open(good)
  for (let place = 3; place < good.length; place += 97) {
    const bytes = good.slice()
    bytes[place] = (bytes[place] ?? 0) ^ 4
    const opened = await open(bytes).catch((error: unknown) => error)
    if (opened instanceof Expected) expect(opened.value.code).toBe('key')
    else expect(opened).toMatchObject({ key: { pkcs8: key.pkcs8, certificate: key.certificate } })
  }
})
