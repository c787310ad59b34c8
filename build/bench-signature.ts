/** One signature of a batch against `crypto.sign` alone, same key, same process, by turns. */
import { createPrivateKey, sign } from 'node:crypto'
import PdfDocument from 'pdfkit'
import { makeDemoKey } from '../electron/render/sign/demo-key.ts'
import { addSignatureField } from '../electron/render/sign/field.ts'
import { prepareSigner, reserveFor, signPdf } from '../electron/render/sign/sign.ts'
import { atMost, median, plain, type Figure, type Part } from './bench-tools.ts'

/** As large as a certificate. */
const weight = 50_000
const turns = 400

async function unsigned(reserve: number): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', compress: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  const filling = document.ref({ Type: 'XObject' }) as unknown as { end(content: Buffer): void }
  filling.end(Buffer.alloc(weight, 'q Q '))
  addSignatureField(document, {
    rect: [100, 100, 300, 150],
    signerName: 'Uji',
    reason: 'Uji',
    location: 'Uji',
    at: '2023-01-24T03:15:00.000Z',
    reserve,
    appearance: { operators: '', resources: {} },
  })
  document.end()
  await ended
  return Buffer.concat(chunks)
}

async function run(): Promise<Figure[]> {
  const { key } = await makeDemoKey({ at: '2023-01-01T00:00:00.000Z', passphrase: null })
  const signer = prepareSigner(key)
  const original = await unsigned(reserveFor(signer))
  const secret = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' })
  const attributes = Buffer.alloc(300)
  const [ours, alone]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < turns; turn += 1) {
    const copy = Buffer.from(original)
    const start = performance.now()
    signPdf(copy, signer)
    const middle = performance.now()
    sign('sha256', attributes, secret)
    ours.push(middle - start)
    alone.push(performance.now() - middle)
  }
  return [
    plain('signature: one of a batch (RSA-2048), median', median(ours), 'ms'),
    plain('signature: crypto.sign alone, median', median(alone), 'ms'),
    atMost('signature: over crypto.sign', median(ours) / median(alone), 4, 'x'),
  ]
}

export const signature: Part = { name: 'signature', run }
