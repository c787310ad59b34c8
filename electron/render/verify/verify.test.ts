import { createPrivateKey, X509Certificate } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { P12Signer, PDF, rgb } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SigningKey, Verification } from '../tasks.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import { openKey } from '../sign/p12.ts'
import { prepareSigner, reserveFor, signPdf } from '../sign/sign.ts'
import { type KeyKind, type Pki, makePki, passphrase, signedPdf, smallPdf, takeApart } from '../sign/testing.ts'
import { notes } from './notes.ts'
import { freshNumber, objectLike, objectText, replaceText, revise, trailerReference } from './testing.ts'
import { verifyPdf } from './verify.ts'

let pki: Pki
let at: string
const keys = new Map<string, SigningKey>()
const keyOf = (name: string): SigningKey => {
  const key = keys.get(name)
  if (!key) throw new Error(`no key ${name}`)
  return key
}
let pdf: Uint8Array

const verify = (
  bytes: Uint8Array,
  roots: string | null = pki.rootPem,
  now = new Date().toISOString(),
): Promise<Verification> => verifyPdf({ bytes, roots, at: now })

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

const page = (): number => objectLike(pdf, /\/Type \/Page\b/)
const catalog = (): number => Number.parseInt(trailerReference(pdf, 'Root'), 10)
const info = (): number => Number.parseInt(trailerReference(pdf, 'Info'), 10)
const widget = (): number => objectLike(pdf, /\/Subtype \/Widget/)
const range = (): string => /\/ByteRange \[[^\]]*\]/.exec(Buffer.from(pdf).toString('latin1'))?.[0] ?? ''
const inYears = (years: number): string => new Date(Date.now() + years * 366 * 86_400_000).toISOString()

/** A time stamp authority made of openssl. */
const authority = (name: string) => ({
  async timestamp(digest: Uint8Array): Promise<Uint8Array> {
    const hex = Buffer.from(digest).toString('hex')
    const run = (line: string): Buffer => execFileSync('openssl', line.split(' '), { cwd: pki.folder, stdio: 'pipe' })
    run(`ts -query -digest ${hex} -sha256 -cert -out stamp.tsq`)
    run(`ts -reply -queryfile stamp.tsq -config ${name}.cnf -section t -token_out -out stamp.der`)
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

const catalogWith = (more: string): string => objectText(pdf, catalog()).replace(/>>$/, `${more} >>`)

const withRange = (numbers: string): Uint8Array => {
  const text = `/ByteRange [${numbers}`
  return replaceText(pdf, range(), `${text.padEnd(range().length - 1)}]`)
}

const stamped = async (name: string, level: 'B-T' | 'B-B'): Promise<Uint8Array> => {
  const signer = await P12Signer.create(pki.read('rsa.p12'), passphrase)
  const plain = await PDF.load(await smallPdf(null, at))
  return (await plain.sign({ signer, level, ...(level === 'B-T' ? { timestampAuthority: authority(name) } : {}) }))
    .bytes
}

beforeAll(async () => {
  pki = makePki()
  const made: [string, KeyKind][] = [
    ['rsa', 'rsa2048'],
    ['ec', 'p256'],
  ]
  for (const [name, kind] of made) {
    const { key } = await openKey({ bytes: pki.signer(name, kind), passphrase, at: new Date().toISOString() })
    keys.set(name, key)
  }
  at = new Date().toISOString()
  pdf = await signedPdf(keyOf('rsa'), at)
}, 60_000)

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
    const renewed = rawKey('rsa')
    execFileSync(
      'openssl',
      'x509 -req -in rsa.csr -CA issuer.crt -CAkey issuer.key -set_serial 0x01 -days 9 -out rsa2.crt'.split(' '),
      {
        cwd: pki.folder,
        stdio: 'pipe',
      },
    )
    const other = new X509Certificate(pki.read('rsa2.crt')).raw
    expect(other.equals(Buffer.from(renewed.certificate))).toBe(false)
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

describe('a later revision', () => {
  test('made by a PDF editor on the page is named', async () => {
    const editor = await PDF.load(pdf)
    editor.getPage(0)?.drawText('PERINGKAT 1', { x: 300, y: 200, size: 30, color: rgb(1, 0, 0) })
    const changed = await editor.save({ incremental: true })
    expect(Buffer.from(changed.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true)
    expect(await verify(changed)).toMatchObject({
      signed: true,
      intact: false,
      changedAfterSigning: true,
      trusted: true,
      notes: [notes.changed(['halaman 1 diubah'])],
    })
  })

  const attacks: [string, () => Parameters<typeof revise>[1], string | null][] = [
    [
      'replaces the page content',
      () => ({
        objects: {
          [objectLike(pdf, /\/Filter \/FlateDecode[\s\S]*stream/)]: '<< /Length 3 >>\nstream\nq Q\nendstream',
        },
      }),
      null,
    ],
    [
      'replaces the page',
      () => ({ objects: { [page()]: objectText(pdf, page()).replace('/MediaBox', '/CropBox') } }),
      'halaman 1 diubah',
    ],
    [
      'puts an annotation on the page',
      () => ({
        objects: {
          [page()]: objectText(pdf, page()).replace('/Annots [', '/Annots [900 0 R '),
          900: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 500] >>',
        },
      }),
      'halaman 1 diubah',
    ],
    [
      'puts an unsigned signature field on the page',
      () => ({
        objects: {
          [page()]: objectText(pdf, page()).replace('/Annots [', '/Annots [900 0 R '),
          900: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (X) /Rect [0 0 500 500] >>',
        },
      }),
      'halaman 1 diubah',
    ],
    [
      'puts a field on the page whose signature the form does not know',
      () => ({
        objects: {
          [page()]: objectText(pdf, page()).replace('/Annots [', '/Annots [900 0 R '),
          900: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (X) /V 901 0 R /Rect [0 0 500 500] >>',
          901: '<< /Type /Sig >>',
        },
      }),
      'halaman 1 diubah',
    ],
    [
      'changes the appearance of the signature',
      () => ({ objects: { [widget()]: objectText(pdf, widget()).replace(/\/AP <<[\s\S]*?>>/, '') } }),
      null,
    ],
    [
      'removes the field from the form',
      () => ({ objects: { [objectLike(pdf, /\/SigFlags/)]: '<< /Fields [] /SigFlags 3 >>' } }),
      null,
    ],
    [
      'changes title and number',
      () => ({ objects: { [info()]: '<< /Title (Lain) /Keywords (Nomor: 9) >>' } }),
      'keterangan dokumen (judul, kata kunci) diubah',
    ],
    [
      'exchanges the document information',
      () => ({ objects: { 900: '<< /Title (Lain) >>' }, trailer: { Info: '900 0 R' } }),
      'keterangan dokumen (judul, kata kunci) diubah',
    ],
    [
      'adds something that acts on opening',
      () => ({ objects: { [catalog()]: catalogWith('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>') } }),
      'susunan dokumen diubah',
    ],
    [
      'exchanges the catalog',
      () => ({
        objects: {
          900: objectText(pdf, catalog()).replace(/\/Pages \d+ 0 R/, '/Pages 901 0 R'),
          901: '<< /Type /Pages /Kids [] /Count 0 >>',
        },
        trailer: { Root: '900 0 R' },
      }),
      'susunan dokumen diubah',
    ],
    ['deletes an object', () => ({ freed: [page()] }), 'halaman 1 diubah'],
    ['forgets the signed revision', () => ({ objects: { 900: '<<>>' }, trailer: { Prev: '' } }), null],
    [
      'adds a form field with text',
      () => ({
        objects: {
          [objectLike(pdf, /\/SigFlags/)]: objectText(pdf, objectLike(pdf, /\/SigFlags/)).replace(
            '/Fields [',
            '/Fields [900 0 R ',
          ),
          900: '<< /FT /Tx /T (X) /V (1) >>',
        },
      }),
      'formulir diubah',
    ],
    [
      'says something twice',
      () => ({ objects: { [catalog()]: catalogWith('/Type /Catalog') } }),
      'susunan dokumen diubah',
    ],
  ]
  test.each(attacks)('that %s is noticed', async (_, make, named) => {
    const found = await verify(revise(pdf, make()))
    expect(found).toMatchObject({ signed: true, intact: false })
    if (named) expect(found).toMatchObject({ changedAfterSigning: true, notes: [notes.changed([named])] })
  })

  const harmless: [string, () => Parameters<typeof revise>[1]][] = [
    [
      'validation data',
      () => ({
        objects: {
          [catalog()]: catalogWith('/DSS 900 0 R'),
          900: '<< /Type /DSS /Certs [901 0 R] >>',
          901: '<< /Length 1 >>\nstream\nx\nendstream',
        },
      }),
    ],
    ['nothing', () => ({})],
    ['the same object again', () => ({ objects: { [page()]: objectText(pdf, page()) } })],
    ['an object nobody refers to', () => ({ objects: { [freshNumber(pdf) + 5]: '<< /Type /Catalog >>' } })],
  ]
  test.each(harmless)('with %s changes nothing', async (_, make) => {
    expect(await verify(revise(pdf, make()))).toMatchObject({
      intact: true,
      trusted: true,
      changedAfterSigning: false,
      notes: [],
    })
  })

  test('that fills a gap the signed document left is noticed', async () => {
    // Signed with a reference to an object that is not there yet.
    const gap = { [Symbol.toStringTag]: 'Reference', toString: () => '700 0 R' }
    const key = keyOf('ec')
    const signer = prepareSigner(key)
    const appearance = { operators: 'q /Later Do Q', resources: { XObject: { Later: gap } } }
    const hollow = signPdf(await smallPdf(reserveFor(signer), at, { appearance }), signer)
    expect(await verify(hollow)).toMatchObject({ intact: true, trusted: true })
    const filled = revise(hollow, {
      objects: { 700: '<< /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream' },
    })
    expect(await verify(filled)).toMatchObject({ intact: false, changedAfterSigning: true })
  })

  test('with trailing bytes after it is noticed', async () => {
    const later = Buffer.concat([revise(pdf, {}), Buffer.from('lagi')])
    expect(await verify(later)).toMatchObject({ intact: false, changedAfterSigning: true, notes: [notes.trailing] })
  })
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

describe('several signatures', () => {
  let both: Uint8Array
  beforeAll(async () => {
    const second = await P12Signer.create(pki.read('ec.p12'), passphrase)
    both = (await (await PDF.load(pdf)).sign({ signer: second, reason: 'Mengetahui' })).bytes
  })

  test('both are judged, the first one names the signer', async () => {
    expect(await verify(both)).toMatchObject({
      intact: true,
      trusted: true,
      changedAfterSigning: false,
      signer: 'Siti Rahmawati rsa',
      notes: [notes.several(['Siti Rahmawati rsa', 'Siti Rahmawati ec'])],
    })
  })

  test.each(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'] as const)(
    'a foreign file in the format %s is read',
    async (subFilter) => {
      const signer = await P12Signer.create(pki.read('rsa.p12'), passphrase)
      const { bytes } = await (await PDF.load(await smallPdf(null, at))).sign({ signer, subFilter })
      expect(await verify(bytes)).toMatchObject({
        intact: true,
        trusted: true,
        signer: 'Siti Rahmawati rsa',
        notes: [],
      })
    },
  )

  test('a second one by somebody else takes the trust away', async () => {
    const other = await makeDemoKey({ at, passphrase: 'x' })
    if (!other.p12) throw new Error('no file')
    const stranger = await P12Signer.create(other.p12, 'x')
    const mixed = (await (await PDF.load(pdf)).sign({ signer: stranger })).bytes
    expect(await verify(mixed)).toMatchObject({ intact: true, trusted: false })
  })

  test('a changed byte of the second one is noticed', async () => {
    const copy = Buffer.from(both)
    const place = copy.lastIndexOf('/Reason')
    copy[place + 10] = (copy[place + 10] ?? 0) ^ 1
    expect(await verify(copy)).toMatchObject({ intact: false })
  })

  test('a page changed between the two is noticed', async () => {
    const number = objectLike(pdf, /\/Type \/Page\b/)
    const changed = revise(pdf, { objects: { [number]: objectText(pdf, number).replace('/MediaBox', '/CropBox') } })
    const second = await P12Signer.create(pki.read('ec.p12'), passphrase)
    const signed = (await (await PDF.load(changed)).sign({ signer: second })).bytes
    expect(await verify(signed)).toMatchObject({ intact: false, changedAfterSigning: true })
  })
})

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
