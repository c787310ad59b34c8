/** The services as the window calls them, with real render threads: from the first start to a verified document. */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { calls, type ResolvedInput, type ServiceCall } from '../../shared/ipc.ts'
import type { RenderPool } from './context.ts'
import { createRenderPool } from '../render/pool.ts'
import { createService } from './api.ts'
import { temporaryFolder, testContext } from './fixture.ts'

const render: RenderPool = createRenderPool({ width: 1 })
afterAll(() => render.close())

const scope: ResolvedInput<'issue.plan'> = { year: 2022, region: '36', kind: 'all', date: '2023-01-24' }
const pdfHead = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 7)).toString('latin1')

async function sampleOffice() {
  const context = testContext({ render })
  const service = createService(context)
  await service['app.begin']({ choice: 'sample' })
  return { context, service }
}

test('there is an answer for every call of the service side', () => {
  const promised = Object.entries(calls).flatMap(([name, { side }]) => (side === 'service' ? [name] : []))
  const given = Object.keys(createService(testContext())) as ServiceCall[]
  expect(given.toSorted()).toEqual(promised.toSorted())
})

test('first start, preview, key, issue, list, bytes, verification', async () => {
  const { service } = await sampleOffice()
  const drawn = await service['issue.preview']({ scope, item: 'certificate:36.74' })
  expect(pdfHead(drawn)).toBe('%PDF-1.')
  expect((await service['issue.plan'](scope)).nextNumber).toContain('001')

  const items = ['certificate:36.74', 'ranking:36']
  const run = { scope, items, sign: true, job: 'terbit', folder: temporaryFolder() }
  await expect(service['issue.run'](run)).rejects.toThrow('Belum ada kunci')
  expect(await service['key.demo']({})).toMatchObject({ demo: true, expired: false })
  const report = await service['issue.run'](run)
  expect(report.documents).toMatchObject([
    { code: '36.74', signed: true },
    { kind: 'ranking', signed: true },
  ])

  const [ranking, certificate] = await service['document.list']({ year: 2022 })
  expect(certificate).toMatchObject({ body: 'Kota Tangerang Selatan', state: 'issued', present: true, score: 8883 })
  expect(ranking).toMatchObject({ body: 'Provinsi Banten', kind: 'ranking' })
  const bytes = await service['document.bytes']({ id: certificate?.id ?? '' })
  expect(await service['verify.file']({ source: { name: 'a.pdf', bytes } })).toMatchObject({
    file: 'a.pdf',
    signed: true,
    intact: true,
    trusted: null,
    registered: true,
    number: certificate?.number,
  })

  await service['key.close']({})
  expect(await service['key.info']({})).toBeNull()
  await expect(service['issue.run'](run)).rejects.toThrow('Belum ada kunci')
}, 120_000)

test('a preview is neither numbered nor entered, and shows what settings still lack', async () => {
  const context = testContext({ render })
  const service = createService(context)
  const target = { body: '36.01', unit: null }
  await service['result.setScore']({ year: 2022, target, score: 9000 })
  expect(pdfHead(await service['issue.preview']({ scope, item: 'certificate:36.01' }))).toBe('%PDF-1.')
  expect(await service['document.list']({})).toEqual([])
  await service['result.setScore']({ year: 2022, target, score: 5000 })
  await expect(service['issue.preview']({ scope, item: 'certificate:36.01' })).rejects.toThrow('zona merah')
  await expect(service['issue.preview']({ scope, item: 'certificate:36.02' })).rejects.toThrow('tidak ada lagi')
}, 60_000)

test('a document whose file was taken away is listed as missing and says so when asked for', async () => {
  const { context, service } = await sampleOffice()
  await service['issue.run']({ scope, items: ['ranking:36'], sign: false, job: 'terbit' })
  const [row] = await service['document.list']({})
  renameSync(row?.file ?? '', join(context.folder, 'hilang.pdf'))
  expect((await service['document.list']({}))[0]).toMatchObject({ present: false, signed: false })
  await expect(service['document.bytes']({ id: row?.id ?? '' })).rejects.toThrow('tidak ditemukan')
}, 60_000)

test('a file that is no certificate is no root of trust', async () => {
  const service = createService(testContext({ render }))
  const file = join(temporaryFolder(), 'x.pdf')
  writeFileSync(file, 'x')
  const source = { name: 'x.pdf', bytes: new Uint8Array([1]) }
  await expect(service['verify.file']({ source, trust: { name: 'akar.pem', bytes: source.bytes } })).rejects.toThrow(
    'akar.pem',
  )
})
