import { X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemoKey } from '../sign/demo-key.ts'
import { signedPdf, smallPdf, takeApart, runIn } from '../sign/testing.ts'
import { notes } from './notes.ts'
import { at, keyOf, pdf, pki, setScene, verify } from './scene.ts'
import { replaceText } from './testing.ts'

beforeAll(setScene, 60_000)

const range = (): string => /\/ByteRange \[[^\]]*\]/.exec(Buffer.from(pdf).toString('latin1'))?.[0] ?? ''
const withRange = (numbers: string): Uint8Array => {
  const text = `/ByteRange [${numbers}`
  return replaceText(pdf, range(), `${text.padEnd(range().length - 1)}]`)
}

describe('a file as it was signed', () => {
  test.each(['rsa', 'ec'])('with %s is intact and trusted', async (name) => {
    expect(await verify(await signedPdf(keyOf(name), at))).toEqual({
      signed: true,
      intact: true,
      trusted: true,
      signer: `Siti Rahmawati ${name}`,
      signedAt: `${at.slice(0, 19)}.000Z`,
      timestamped: false,
      changedAfterSigning: false,
      claimedNumber: '001/UJI/2026',
      notes: [],
    })
  })

  test('without roots nobody is asked whom to trust', async () => {
    expect(await verify(pdf, null)).toMatchObject({ intact: true, trusted: null, notes: [] })
  })

  test('by somebody else is not trusted with our root', async () => {
    const other = await makeDemoKey({ at, passphrase: null })
    const foreign = await signedPdf(other.key, at)
    expect(await verify(foreign)).toMatchObject({ intact: true, trusted: false, notes: [notes.untrusted, notes.demo] })
    expect(await verify(foreign, other.rootPem)).toMatchObject({ trusted: true, notes: [notes.demo] })
    expect(await verify(foreign, pki.rootPem + other.rootPem)).toMatchObject({ trusted: true })
  })

  test('white space behind the end changes nothing', async () => {
    expect(await verify(Buffer.concat([pdf, Buffer.from('\r\n\n ')]))).toMatchObject({
      intact: true,
      changedAfterSigning: false,
    })
  })

  test('a view into a larger buffer is read alone', async () => {
    const large = Buffer.concat([Buffer.from('%%EOF before'), pdf, Buffer.from('after')])
    expect(await verify(new Uint8Array(large.buffer, large.byteOffset + 12, pdf.length))).toMatchObject({
      intact: true,
    })
  })
})

describe('files without a signature', () => {
  test.each([
    ['an unsigned PDF', () => smallPdf(null, at), notes.unsigned],
    ['an empty file', async () => new Uint8Array(), notes.notPdf],
    ['a text', async () => new TextEncoder().encode('Bukan PDF, walau menyebut /ByteRange [0 1 2 3]'), notes.notPdf],
  ] as const)('%s', async (_, make, note) => {
    expect(await verify(await make())).toMatchObject({
      signed: false,
      intact: false,
      trusted: false,
      signer: null,
      notes: [note],
    })
  })

  test('the number of an unsigned file of ours is still read', async () => {
    expect(await verify(await smallPdf(null, at))).toMatchObject({ claimedNumber: '001/UJI/2026' })
  })
})

describe('tampering', () => {
  test('a changed text', async () => {
    const changed = replaceText(pdf, 'Piagam contoh', 'Piagam Contoh')
    expect(await verify(changed)).toMatchObject({ signed: true, intact: false, notes: [notes.digest] })
  })

  test('a changed number', async () => {
    const changed = replaceText(pdf, '001/UJI/2026', '002/UJI/2026')
    expect(await verify(changed)).toMatchObject({ intact: false, claimedNumber: '002/UJI/2026', notes: [notes.digest] })
  })

  test('a changed signature', async () => {
    const { after } = takeApart(pdf)
    const copy = Buffer.from(pdf)
    // The RSA signature is the end of the CMS.
    copy[after - 20] = copy[after - 20] === 0x30 ? 0x31 : 0x30
    expect(await verify(copy)).toMatchObject({ signed: true, intact: false, notes: [notes.signature] })
  })

  test('the CMS of another document', async () => {
    const { before } = takeApart(pdf)
    const other = takeApart(await signedPdf(keyOf('rsa'), new Date(Date.parse(at) - 60_000).toISOString()))
    const copy = Buffer.from(pdf)
    copy.write(other.cms.toString('hex'), before + 1, 'latin1')
    expect(await verify(copy)).toMatchObject({ intact: false, notes: [notes.digest] })
  })

  test('a certificate exchanged for another one of the same key and name', async () => {
    runIn(
      pki.folder,
      'openssl',
      'x509 -req -in rsa.csr -CA issuer.crt -CAkey issuer.key -set_serial 0x01 -days 9 -out rsa2.crt',
    )
    const other = new X509Certificate(pki.read('rsa2.crt')).raw
    expect(other.equals(Buffer.from(keyOf('rsa').certificate))).toBe(false)
    const { cms, before } = takeApart(pdf)
    const place = cms.indexOf(Buffer.from(keyOf('rsa').certificate))
    expect(place).toBeGreaterThan(0)
    const copy = Buffer.from(pdf)
    copy.write(other.toString('hex').slice(0, 200), before + 1 + place * 2, 'latin1')
    expect(await verify(copy)).toMatchObject({ intact: false })
  })

  test.each([
    ['one letter', 'x'],
    ['a second end', '%%EOF'],
    ['an object', '\n99 0 obj\n<< /Type /Catalog >>\nendobj\n'],
    ['a whole other file', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'],
  ])('%s behind the end', async (_, more) => {
    expect(await verify(Buffer.concat([pdf, Buffer.from(more)]))).toMatchObject({
      signed: true,
      intact: false,
      changedAfterSigning: true,
      notes: [notes.trailing],
    })
  })

  test('bytes before the start', async () => {
    expect(await verify(Buffer.concat([Buffer.from('%!\n'), pdf]))).toMatchObject({ signed: true, intact: false })
  })

  test.each([0.2, 0.5, 0.9, 0.999])('the first %f of the file', async (share) => {
    expect(await verify(pdf.subarray(0, Math.floor(pdf.length * share)))).toMatchObject({ intact: false })
  })

  test('any single changed byte outside the signature is noticed, and inside it too', async () => {
    const { before, after, cms } = takeApart(pdf)
    const root = new X509Certificate(pki.rootPem).raw
    const rootAt = before + 1 + cms.indexOf(root) * 2
    const missed: number[] = []
    for (let place = 0; place < pdf.length; place += 61) {
      const copy = Buffer.from(pdf)
      const old = copy[place] ?? 0
      const inside = place > before && place < after - 1
      copy[place] = inside ? (old === 0x35 ? 0x36 : 0x35) : old ^ 1
      const found = await verify(copy)
      // Our own copy of the root is asked, not the one in the file.
      const spare = place >= rootAt && place < rootAt + root.length * 2
      if (found.intact && found.trusted === true && !spare) missed.push(place)
    }
    expect(missed).toEqual([])
  }, 60_000)
})

describe('wrapping', () => {
  test.each([
    [
      'starts later',
      () => `1 ${takeApart(pdf).before - 1} ${takeApart(pdf).after} ${pdf.length - takeApart(pdf).after}`,
    ],
    [
      'has a wider hole',
      () => `0 ${takeApart(pdf).before - 9} ${takeApart(pdf).after} ${pdf.length - takeApart(pdf).after}`,
    ],
    [
      'has a hole that reaches further',
      () => `0 ${takeApart(pdf).before} ${takeApart(pdf).after + 8} ${pdf.length - takeApart(pdf).after - 8}`,
    ],
    [
      'ends earlier',
      () => `0 ${takeApart(pdf).before} ${takeApart(pdf).after} ${pdf.length - takeApart(pdf).after - 50}`,
    ],
    ['reaches beyond the file', () => `0 ${takeApart(pdf).before} ${takeApart(pdf).after} ${pdf.length}`],
    ['covers the hole', () => `0 ${takeApart(pdf).after} ${takeApart(pdf).after} ${pdf.length - takeApart(pdf).after}`],
    ['covers nothing', () => '0 0 0 0'],
    ['is huge', () => '0 1 99999999999 1'],
    ['is negative', () => '0 -1 5 5'],
    ['is short', () => '0 5'],
    ['is empty', () => ''],
  ])('a byte range that %s is refused', async (_, numbers) => {
    expect(await verify(withRange(numbers()))).toMatchObject({ signed: true, intact: false })
  })

  test('a signature that says something twice is refused', async () => {
    const twice = replaceText(pdf, '/Filter /Adobe.PPKLite', '/Type /Sig /Type /Sig ')
    expect(await verify(twice)).toMatchObject({ intact: false, notes: [notes.malformed] })
  })
})
