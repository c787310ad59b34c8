/** One side of the certificates: `ours` (signed by a render thread as in the program, written; in Klasik or the design named), `stock`, `bare` (stock without ornament), `floor`. */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemoKey } from '../electron/render/sign/demo-key.ts'
import { renderDocument } from '../electron/render/documents/render.ts'
import { createRenderPool } from '../electron/render/pool.ts'
import { sampleCertificate } from './bench-samples.ts'
import { serve } from './bench-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const write = (index: number, bytes: Uint8Array): void => writeFileSync(join(folder, `${index}.pdf`), bytes)

const key = async (): Promise<Awaited<ReturnType<typeof makeDemoKey>>['key']> =>
  (await makeDemoKey({ at: '2023-01-01T00:00:00.000Z', passphrase: null })).key

const sides: Record<string, () => Promise<(index: number) => Promise<void> | void>> = {
  ours: async () => {
    const own = await key()
    const pool = createRenderPool({ width: 1 })
    process.on('disconnect', () => void pool.close())
    return async (index) => {
      const snapshot = { ...sampleCertificate(index), template: `${process.argv[3] ?? 'klasik'}@1` }
      const input = { snapshot, key: own, preview: false }
      write(index, (await pool.run('renderDocument', input)).pdf)
    }
  },
  stock: async () => {
    const { stockCertificate } = await import('./bench-stock.ts')
    return async (index) => write(index, await stockCertificate(sampleCertificate(index), true))
  },
  bare: async () => {
    const { stockCertificate } = await import('./bench-stock.ts')
    return async (index) => write(index, await stockCertificate(sampleCertificate(index), false))
  },
  floor: async () => {
    const own = await key()
    const { pdf } = await renderDocument({ snapshot: sampleCertificate(0), key: own, preview: false })
    const secret = createPrivateKey({ key: Buffer.from(own.pkcs8), format: 'der', type: 'pkcs8' })
    return (index) => {
      sign('sha256', createHash('sha256').update(pdf).digest(), secret)
      write(index, pdf)
    }
  },
}

const side = sides[process.argv[2] ?? '']
if (!side) throw new Error(`no side ${process.argv[2]}`)
serve(await side())
