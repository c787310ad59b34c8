import { P12Signer, PDF, rgb } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemoKey } from '../sign/demo-key.ts'
import { prepareSigner, reserveFor, signPdf } from '../sign/sign.ts'
import { passphrase, smallPdf } from '../sign/testing.ts'
import { notes } from './notes.ts'
import { at, keyOf, pdf, pki, setScene, verify } from './scene.ts'
import { freshNumber, objectLike, objectText, revise, trailerReference } from './testing.ts'

beforeAll(setScene, 60_000)

const page = (): number => objectLike(pdf, /\/Type \/Page\b/)
const catalog = (): number => Number.parseInt(trailerReference(pdf, 'Root'), 10)
const info = (): number => Number.parseInt(trailerReference(pdf, 'Info'), 10)
const widget = (): number => objectLike(pdf, /\/Subtype \/Widget/)
const catalogWith = (more: string): string => objectText(pdf, catalog()).replace(/>>$/, `${more} >>`)

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
