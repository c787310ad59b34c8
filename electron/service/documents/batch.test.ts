import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CertificateSnapshot, Snapshot } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import { documents } from '../../store/documents.ts'
import { takeLease } from '../../store/lease.ts'
import { numbers } from '../../store/numbers.ts'
import { saveSettings } from '../../store/settings.ts'
import { units } from '../../store/units.ts'
import { renameUnit, setScore } from '../assessment/edits.ts'
import { quietJob, temporaryFolder, testContext } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { issueAll, plainPool, readyContext } from './fixture.ts'
import { documentList } from './list.ts'

const codeOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 'nothing thrown'
  } catch (error) {
    return error instanceof Expected ? error.value.code : String(error)
  }
}
const shaOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const bodyScore = (score: number) => ({ year: 2022, target: { body: '36.74', unit: null }, score })

test('Banten 2022 gives 6 bodies, 6 units and the ranking, numbered in order, each file twice on the disk', async () => {
  const context = readyContext()
  const folder = temporaryFolder()
  const { documents: made, existing, withheld } = await issueAll(context, { folder })
  expect(made).toHaveLength(13)
  expect(existing).toEqual([])
  expect(made.map(({ number }) => number.slice(0, 3))).toEqual(
    Array.from({ length: 13 }, (_, index) => String(index + 1).padStart(3, '0')),
  )
  expect(withheld.map(({ code, unit }) => [code, unit])).toEqual([
    ['36', null],
    ['36.02', null],
    ['36.72', null],
  ])
  expect(withheld[0]?.reason).toContain('kuning')
  expect(readdirSync(folder)).toContain('Piagam 2022 - 36.74 Kota Tangerang Selatan - UPT Puskesmas Pondok Pucung.pdf')
  expect(readdirSync(folder)).toContain('Peringkat 2022 - Provinsi Banten.pdf')
  expect(readdirSync(folder).toSorted()).toEqual(readdirSync(join(context.folder, 'documents/2022')).toSorted())
  for (const { file, sha256 } of made) expect(shaOf(file)).toBe(sha256)
  expect(made.find(({ unit }) => unit === 'DPMPTSP')).toMatchObject({ code: '36.74', subject: 'DPMPTSP', score: 9118 })
  expect(made.at(-1)).toMatchObject({
    kind: 'ranking',
    code: '36',
    unit: null,
    subject: 'Provinsi Banten',
    score: null,
  })
})

test('issuing again writes nothing and lists what exists', async () => {
  const context = readyContext()
  const first = await issueAll(context)
  const again = await issueAll(context, { folder: temporaryFolder() })
  expect(again.documents).toEqual([])
  expect(again.existing.map(({ number, sha256 }) => [number, sha256])).toEqual(
    first.documents.map(({ number, sha256 }) => [number, sha256]),
  )
  expect(numbers(context.store)).toHaveLength(13)
})

test('replacing gives a new number with the reason; the old file stays as it was', async () => {
  const context = readyContext()
  const folder = temporaryFolder()
  const [old] = (await issueAll(context, { folder, scope: { region: '36.01', kind: 'certificate' } })).documents
  const scope = { region: '36.01', kind: 'certificate' } as const
  const [fresh] = (await issueAll(context, { folder, scope, replace: 'Salah nama' })).documents
  const [third] = (await issueAll(context, { folder, scope, replace: 'Salah nilai' })).documents
  expect([old, fresh, third].map((one) => one?.number.slice(0, 3))).toEqual(['001', '002', '003'])
  expect(shaOf(old?.file ?? '')).toBe(old?.sha256)
  expect(readdirSync(folder).toSorted()).toEqual([
    'Piagam 2022 - 36.01 Kabupaten Pandeglang (pengganti 2).pdf',
    'Piagam 2022 - 36.01 Kabupaten Pandeglang (pengganti).pdf',
    'Piagam 2022 - 36.01 Kabupaten Pandeglang.pdf',
  ])
  expect(documentList(context, {}).map(({ state, reason, replacedBy }) => [state, reason, replacedBy])).toEqual([
    ['issued', 'Salah nilai', null],
    ['replaced', 'Salah nama', third?.number],
    ['replaced', null, fresh?.number],
  ])
})

test('a run that breaks off keeps its numbers; the next one uses them again, and the finished ones stand', async () => {
  const folder = temporaryFolder()
  const broken = readyContext({
    render: plainPool(({ kind }) => {
      if (kind === 'ranking') throw new Error('the thread died')
    }),
  })
  await expect(issueAll(broken, { folder })).rejects.toThrow('the thread died')
  const states = documents(broken.store).map(({ state }) => state)
  expect(states.filter((state) => state === 'issued')).toHaveLength(12)
  const again = await issueAll({ ...broken, render: plainPool() }, { folder })
  expect(again.documents.map(({ kind, number }) => [kind, number.slice(0, 3)])).toEqual([['ranking', '013']])
  expect(again.existing).toHaveLength(12)
  expect(numbers(broken.store)).toHaveLength(13)
})

test('what is printed is read again when a number is resumed', async () => {
  const context = readyContext()
  const dead = { ...context, render: plainPool(() => Promise.reject(new Error('dead'))) }
  const scope = { region: '36.74', kind: 'certificate' } as const
  await expect(issueAll(dead, { scope })).rejects.toThrow('dead')
  setScore(context.store, bodyScore(8900))
  const { documents: made } = await issueAll(context, { scope })
  const body = made.find(({ unit }) => unit === null)
  expect(body).toMatchObject({ score: 8900 })
  expect((JSON.parse(readFileSync(body?.file ?? '', 'utf8')) as CertificateSnapshot).score).toBe(8900)
  expect(numbers(context.store)).toHaveLength(7)
})

test('a reserved number whose recipient is no longer due becomes void with the reason and is not given again', async () => {
  const context = readyContext()
  const dead = { ...context, render: plainPool(() => Promise.reject(new Error('dead'))) }
  const scope = { region: '36.01', kind: 'certificate' } as const
  await expect(issueAll(dead, { scope })).rejects.toThrow('dead')
  setScore(context.store, { year: 2022, target: { body: '36.01', unit: null }, score: 6000 })
  const { documents: made, withheld } = await issueAll(context, { scope: { kind: 'certificate' } })
  const voided = documents(context.store, { state: 'void' })
  expect(voided.map(({ number, reason }) => [number.slice(0, 3), reason?.includes('kuning')])).toEqual([['001', true]])
  expect(made.some(({ number }) => number === voided[0]?.number)).toBe(false)
  expect(withheld.some(({ code }) => code === '36.01')).toBe(true)
})

test('a name that cannot be drawn is withheld with its number; the others are issued; mended, it gets that number', async () => {
  const context = readyContext()
  const [unit] = units(context.store, 2022, '36.74')
  const long = 'Dinas '.repeat(26).trim()
  renameUnit(context.store, { id: unit?.id ?? '', name: long })
  const fussy = plainPool((snapshot: Snapshot) => {
    if (snapshot.kind === 'certificate' && snapshot.recipient.unit === long)
      throw new Expected('input', 'Nama terlalu panjang.')
  })
  const first = await issueAll({ ...context, render: fussy })
  expect(first.documents).toHaveLength(12)
  const refused = first.withheld.find(({ unit: name }) => name === long)
  expect(refused?.reason).toContain('Nama terlalu panjang.')
  renameUnit(context.store, { id: unit?.id ?? '', name: 'Dinas Pendek' })
  const second = await issueAll({ ...context, render: fussy })
  expect(second.documents.map(({ subject }) => subject)).toEqual(['Dinas Pendek'])
  expect(refused?.reason).toContain(second.documents[0]?.number)
})

test('a cancelled run stops between chunks with whole documents only', async () => {
  const context = readyContext()
  let asked = 0
  const job = { ...quietJob, cancelled: () => (asked += 1) > 0 }
  const report = await issueAll(context, { job })
  expect(report).toMatchObject({ cancelled: true, documents: [] })
  expect(documents(context.store)).toEqual([])
})

test('two runs at once never share a number: the second waits, then finds everything issued', async () => {
  const context = readyContext({ render: plainPool(() => new Promise((resolve) => setTimeout(resolve, 5))) })
  const other = testContext({ folder: context.folder, render: context.render })
  const [first, second] = await Promise.all([issueAll(context), issueAll(other)])
  expect([first.documents.length, second.documents.length].toSorted((a, b) => a - b)).toEqual([0, 13])
  expect(numbers(context.store).map(({ running }) => running)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
})

test('a run that cannot wait any longer says that another one is at work', async () => {
  const context = readyContext()
  const lease = takeLease(context.store, 'issue')
  expect(await codeOf(issueAll(context, { wait: 0 }))).toBe('busy')
  lease?.release()
  expect((await issueAll(context, { wait: 0 })).documents).toHaveLength(13)
})

test('only the chosen items are issued and reported', async () => {
  const context = readyContext()
  const report = await issueAll(context, { items: ['certificate:36.74', 'ranking:36', 'certificate:36.72'] })
  expect(report.documents.map(({ code }) => code)).toEqual(['36.74', '36'])
  expect(report.withheld.map(({ code }) => code)).toEqual(['36.72'])
})

test('one body gets its own certificates, with its rank in the province', async () => {
  const context = readyContext()
  const { documents: made } = await issueAll(context, { scope: { region: '36.74' } })
  expect(made.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    ...Array.from({ length: 7 }, () => 'certificate 36.74'),
    'ranking 36',
  ])
  const [{ snapshot } = { snapshot: '{}' }] = documents(context.store)
  expect((JSON.parse(snapshot) as CertificateSnapshot).rank?.text).toBe('Peringkat 1 dari 9 se-Provinsi Banten')
})

test('a file of somebody else in the output folder is left alone', async () => {
  const context = readyContext()
  const folder = temporaryFolder()
  const foreign = join(folder, 'Peringkat 2022 - Provinsi Banten.pdf')
  writeFileSync(foreign, 'milik orang lain')
  const { documents: made } = await issueAll(context, { folder, scope: { kind: 'ranking' } })
  expect(readFileSync(foreign, 'utf8')).toBe('milik orang lain')
  expect(made[0]?.file).toBe(join(folder, 'Peringkat 2022 - Provinsi Banten (2).pdf'))
})

test('a folder that cannot be written is refused before any number is given', async () => {
  const context = readyContext()
  const file = join(temporaryFolder(), 'berkas')
  writeFileSync(file, '')
  expect(await codeOf(issueAll(context, { folder: join(file, 'keluar') }))).toBe('disk')
  expect(numbers(context.store)).toEqual([])
})

test('a file that cannot be written ends the run as trouble of the disk; numbers are resumed', async () => {
  const context = readyContext()
  const folder = temporaryFolder()
  const blocked = join(context.folder, 'documents/2022/Piagam 2022 - 36.73 Kota Serang.pdf')
  mkdirSync(join(blocked, 'x'), { recursive: true })
  expect(await codeOf(issueAll(context, { folder }))).toBe('disk')
  const before = documents(context.store).map(({ number }) => number)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  const issued = documents(context.store, { state: 'issued' })
  for (const { file, sha256 } of issued) expect(shaOf(join(context.folder, file ?? ''))).toBe(sha256)
  expect(issued.length).toBeLessThan(before.length)
})

test.each([
  { field: 'office.name', change: { office: { name: '', code: 'X', city: 'Serang', address: '' } } },
  { field: 'office.city', change: { office: { name: 'Kantor', code: 'X', city: '', address: '' } } },
  { field: 'office.code', change: { office: { name: 'Kantor', code: '', city: 'Serang', address: '' } } },
  { field: 'signatories', change: { signatories: [] } },
  {
    field: 'signatories',
    change: { signatories: [{ name: 'N', position: 'P', from: '2023-01-25', until: null }] },
  },
  { field: 'numberPattern', change: { numberPattern: '{tahun}' } },
])('without $field it refuses and names the field', async ({ field, change }) => {
  const context = readyContext()
  context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () => saveSettings(context.store, change))
  const failure = await issueAll(context).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Expected)
  expect((failure as Expected).value).toMatchObject({ code: 'settings', field })
  expect((failure as Expected).message).toContain(field)
  expect(numbers(context.store)).toEqual([])
})

test('a place given with the order stands in for the city of the office', async () => {
  const context = readyContext()
  const office = { name: 'Kantor', code: 'X', city: '', address: '' }
  context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () => saveSettings(context.store, { office }))
  expect((await issueAll(context, { scope: { place: 'Tangerang' } })).documents).toHaveLength(13)
})

test('a changed pattern never makes a number that was given before', async () => {
  const context = readyContext()
  const pattern = (numberPattern: string) =>
    context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () =>
      saveSettings(context.store, { numberPattern }),
    )
  const scope = { region: '36.01', kind: 'certificate' } as const
  pattern('{nomor}/2023')
  const first = await issueAll(context, { scope })
  pattern('{nomor}/{tahun}')
  const second = await issueAll(context, { scope, replace: 'Pola baru' })
  expect([first, second].map(({ documents: [one] }) => one?.number)).toEqual(['1/2023', '2/2023'])
})

test('undo of the results stops at issued documents; a correction made after them can be undone', async () => {
  const context = readyContext()
  await issueAll(context)
  setScore(context.store, bodyScore(8884))
  expect(undo(context).label).toContain('88,83 → 88,84')
  undo(context) // the settings
  expect(() => undo(context)).toThrow('tidak dapat diurungkan')
})
