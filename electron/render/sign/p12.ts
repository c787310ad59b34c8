/** Opening a PKCS#12 file. Passphrase and key stay in memory; nothing here writes. */
import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto'
import { P12Signer } from '@libpdf/core'
import { fromBER } from 'asn1js'
import { PFX } from 'pkijs'
import { Expected } from '../../../shared/errors.ts'
import type { KeyInfo } from '../../../shared/views.ts'
import type { SigningKey } from '../tasks.ts'
import { keyInfo } from './key-info.ts'
import { keyProblem } from './key-usage.ts'

const largestFile = 5_000_000
const smallestRsa = 2048
const curves = new Set(['prime256v1', 'secp384r1'])
/** OpenSSL writes 2,048, cautious programs some hundred thousand; more would keep a thread busy for minutes. */
const mostIterations = 2_000_000

const broken = () =>
  new Expected(
    'key',
    'Berkas kunci rusak atau bukan PKCS#12 (.p12 atau .pfx). Minta berkas baru dari penerbit sertifikat.',
  )
const unprotected = () =>
  new Expected(
    'key',
    'Pengaman berkas kunci ini (MAC) tidak ada atau tidak wajar, sehingga isinya tidak dapat dipastikan. Minta berkas baru dari penerbit sertifikat.',
  )
const wrongPassphrase = () =>
  new Expected('key', 'Kata sandi berkas kunci salah. Periksa huruf besar dan kecil, lalu coba lagi.')

/** The library speaks English sentences; each stands for one of ours. */
const refusals: [RegExp, () => Expected][] = [
  [
    /no private key/i,
    () =>
      new Expected(
        'key',
        'Berkas ini hanya berisi sertifikat, tanpa kunci privat. Pilih berkas .p12 yang memuat keduanya.',
      ),
  ],
  [
    /no certificates/i,
    () =>
      new Expected(
        'key',
        'Berkas ini hanya berisi kunci privat, tanpa sertifikat. Pilih berkas .p12 yang memuat keduanya.',
      ),
  ],
  [/unsupported key algorithm|curve/i, () => unsupported()],
  [/password|integrity|decrypt|padding|operation failed|operation-specific/i, wrongPassphrase],
]

const unsupported = (what = '') =>
  new Expected(
    'key',
    `Jenis kunci${what && ` ${what}`} tidak didukung. Gunakan RSA 2048 bit atau lebih, atau ECDSA P-256 atau P-384.`,
  )

/** The outside of the file, before anything costly: a PFX with a MAC of a sane number of rounds. */
const checkContainer = (bytes: Uint8Array): void => {
  if (bytes.length === 0 || bytes.length > largestFile) throw broken()
  let pfx: PFX
  try {
    pfx = new PFX({ schema: fromBER(bytes).result })
  } catch {
    throw broken()
  }
  const rounds = pfx.macData?.iterations ?? 1
  // A number too large to be read comes out as zero.
  if (!pfx.macData || rounds < 1 || rounds > mostIterations) throw unprotected()
}

const openContainer = async (bytes: Uint8Array, passphrase: string): Promise<P12Signer> => {
  checkContainer(bytes)
  try {
    return await P12Signer.create(bytes, passphrase)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    throw refusals.find(([pattern]) => pattern.test(message))?.[1]() ?? broken()
  }
}

/** The container keeps a WebCrypto key and marks it extractable; we sign by node:crypto and need its PKCS#8. */
const privateKeyOf = async (container: P12Signer): Promise<Uint8Array> => {
  const key: unknown = Reflect.get(container, 'privateKey')
  if (!(key instanceof CryptoKey)) throw new Error('the PKCS#12 library keeps its key elsewhere now')
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', key))
}

const kindOf = (key: KeyObject): SigningKey['kind'] => {
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'rsa') {
    if ((details?.modulusLength ?? 0) < smallestRsa) throw unsupported(`RSA ${details?.modulusLength ?? ''} bit`)
    return 'RSA'
  }
  if (key.asymmetricKeyType === 'ec' && curves.has(details?.namedCurve ?? '')) return 'EC'
  throw unsupported()
}

/** From the certificate upwards, each the issuer of the one before; what does not belong to the path is left out. */
const chainOf = (leaf: X509Certificate, others: X509Certificate[]): X509Certificate[] => {
  const chain: X509Certificate[] = []
  const left = [...others]
  for (let child = leaf; ;) {
    const at = left.findIndex((one) => child.checkIssued(one) && child.verify(one.publicKey))
    const [issuer] = at < 0 ? [] : left.splice(at, 1)
    if (!issuer || issuer.fingerprint256 === child.fingerprint256) return chain
    chain.push(issuer)
    child = issuer
  }
}

/**
 * Opens `bytes`, a PKCS#12 file in modern or legacy encryption with an RSA or EC key. Throws Expected('key') for a wrong
 * passphrase, missing key or certificate, a pair that does not fit, a certificate not valid `at` (ISO 8601) or not meant for
 * signing, an unsupported key, a broken file.
 */
export const openKey = async (input: {
  bytes: Uint8Array
  passphrase: string
  at: string
}): Promise<{ key: SigningKey; info: KeyInfo }> => {
  const container = await openContainer(input.bytes, input.passphrase)
  const pkcs8 = await privateKeyOf(container)
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(pkcs8.buffer), format: 'der', type: 'pkcs8' })
    const kind = kindOf(privateKey)
    const certificates = [container.certificate, ...container.certificateChain].map((der) => new X509Certificate(der))
    const leaf = certificates.find((one) => one.checkPrivateKey(privateKey))
    if (!leaf)
      throw new Expected(
        'key',
        'Kunci privat dan sertifikat dalam berkas ini bukan pasangan. Minta berkas baru dari penerbit sertifikat.',
      )
    const info = keyInfo(leaf.raw, input.at)
    const problem = keyProblem(leaf, input.at)
    if (problem) throw new Expected('key', problem)
    const chain = chainOf(
      leaf,
      certificates.filter((one) => one !== leaf),
    ).map((one) => new Uint8Array(one.raw))
    return { key: { kind, pkcs8, certificate: new Uint8Array(leaf.raw), chain, demo: info.demo }, info }
  } catch (error) {
    pkcs8.fill(0)
    throw error
  }
}
