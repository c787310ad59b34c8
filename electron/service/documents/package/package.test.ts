import { describe, expect, test } from 'vitest'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LabelSnapshot } from '../../../../shared/domain/snapshot.ts'
import { shippedById, shippedTemplates } from '../../../../shared/templates/shipped/index.ts'
import { saveHandover } from '../../../store/handovers.ts'
import { itemsOf, runs } from '../../../store/runs.ts'
import { setResult } from '../../../store/results.ts'
import { handoverDay, quietJob, temporaryFolder } from '../../fixture.ts'
import { plainPool, readyContext } from '../fixture.ts'
import { factsOf } from '../scope.ts'
import { labelsOf } from '../templates/labels.ts'
import { previewTemplate } from '../templates/preview.ts'
import { award, type AwardRequest } from './award.ts'
import { contentsOf, labelOf } from './label.ts'
import { awardPlan } from './sets.ts'

const scope = { year: 2022, region: '36.74', date: handoverDay }
const request = (folder: string, more: Partial<AwardRequest> = {}): AwardRequest => ({
  scope,
  folder,
  as: 'files',
  held: null,
  replace: null,
  job: quietJob,
  ...more,
})
const unit = (name: string) => ({ kind: 'certificate' as const, unit: name })
const rest = [
  { kind: 'report' as const, unit: null },
  { kind: 'minutes' as const, unit: null },
]

describe('a label', () => {
  test.each([
    ['of a body alone', [], ['Piagam Penghargaan']],
    ['names its units', [unit('DPMPTSP')], ['Piagam Penghargaan', 'Piagam Penghargaan DPMPTSP']],
    [
      'counts many units',
      Array.from({ length: 9 }, (_, at) => unit(`Dinas ${at}`)),
      ['Piagam Penghargaan', 'Piagam Penghargaan untuk 9 unit'],
    ],
    [
      'counts units whose names would fill the sheet',
      Array.from({ length: 3 }, () => unit('Unit Pelaksana Teknis '.repeat(7))),
      ['Piagam Penghargaan', 'Piagam Penghargaan untuk 3 unit'],
    ],
  ])('%s', (_, units, first) => {
    const body = { kind: 'certificate' as const, unit: null }
    expect(contentsOf([body, ...units, ...rest])).toEqual([
      ...first,
      'Rapor Hasil Penilaian',
      'Berita Acara Serah Terima',
    ])
  })

  test('goes to whom the newest handover names, and a preview shows it with the data of the year', async () => {
    const context = readyContext()
    const { store } = context
    const people = { giver: 'A', giverPosition: '', receiver: 'Ratu Ayu', receiverPosition: 'Wali Kota', note: '' }
    store.write({ kind: 'register', label: 'Uji', undoable: true }, () =>
      saveHandover(store, null, { year: 2022, body: '36.74', day: '2023-02-01', place: 'Serang', ...people }),
    )
    const facts = factsOf(context, { ...scope, kind: 'certificate' })
    const row = facts.results.rows.find(({ code }) => code === '36.74')
    expect(row && labelOf(store, facts, row, { documents: rest, at: '2023-02-01T00:00:00.000Z' })).toMatchObject({
      receiver: { name: 'Ratu Ayu', position: 'Wali Kota' },
      body: 'Pemerintah Kota Tangerang Selatan',
      number: '',
    })
    const template = shippedById('label')?.template
    if (!template) throw new Error('no label')
    const { pdf, subject } = await previewTemplate(context, {
      template,
      scope: { ...scope, region: '36', kind: 'certificate' },
      show: { item: 'certificate:36.74' },
    })
    expect(subject).toBe('Kota Tangerang Selatan')
    const shown = JSON.parse(new TextDecoder().decode(pdf)) as LabelSnapshot
    expect(shown.receiver?.name).toBe('Ratu Ayu')
    expect(shown.contents).toHaveLength(9)
  })

  test('is tried with every body that gets a set, and minutes are seen before anything is issued', async () => {
    const context = readyContext()
    const whole = { ...scope, region: '36', kind: 'certificate' as const }
    const labels = labelsOf(context, whole, factsOf(context, whole))
    expect(labels.map(({ item }) => item)).toContain('certificate:36.72')
    expect(labels).toHaveLength(9)
    const minutes = shippedTemplates.find(({ template }) => template.kind === 'minutes')?.template
    if (!minutes) throw new Error('no minutes')
    const { subject } = await previewTemplate(context, { template: minutes, scope: whole, show: 'longest' })
    expect(subject).toBe('Kota Tangerang Selatan')
  })
})

test('the plan says what will be in every set of a region, and what will not, before a number is given', async () => {
  const context = readyContext()
  const { sets, problems } = awardPlan(context, { ...scope, region: '36' })
  expect(problems).toEqual([])
  expect(sets).toHaveLength(9)
  const statesOf = (code: string) =>
    sets.find((set) => set.code === code)?.items.map(({ kind, state }) => `${kind} ${state}`)
  expect(statesOf('36.71')).toEqual(['certificate ready', 'report ready', 'minutes ready'])
  expect(statesOf('36.72')).toEqual(['certificate withheld', 'report ready', 'minutes ready'])
  const folder = temporaryFolder()
  await award(context, request(folder))
  const [first] = awardPlan(context, scope).sets
  expect(first?.items.map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => 'exists'))
  context.store.write({ kind: 'edit', label: 'Uji', undoable: true }, () =>
    setResult(context.store, { year: 2022, body: '36.74', score: 9000, clean: 'belum' }),
  )
  expect(awardPlan(context, scope).sets[0]?.items[0]).toMatchObject({
    state: 'outdated',
    reason: expect.stringContaining('88,83') as string,
  })
})

test('only what is no longer true is replaced when that is asked for, and the minutes with it', async () => {
  const context = readyContext()
  const folder = temporaryFolder()
  const { documents } = await award(context, request(folder))
  context.store.write({ kind: 'edit', label: 'Uji', undoable: true }, () =>
    setResult(context.store, { year: 2022, body: '36.74', score: 9000, clean: 'belum' }),
  )
  const again = await award(context, request(folder, { replace: { reason: 'Nilai diperbaiki', which: 'outdated' } }))
  expect(again.documents.map(({ kind, unit: of }) => [kind, of])).toEqual([
    ['certificate', null],
    ['report', null],
    ['minutes', null],
  ])
  expect(again.existing).toHaveLength(6)
  expect(again.outdated).toEqual([])
  const known = new Set(documents.map(({ number }) => number))
  expect(again.packages[0]?.numbers.filter((number) => known.has(number))).toHaveLength(6)
  // What the first set holds is the user's: the new one lies beside it.
  expect(readdirSync(folder)).toHaveLength(2)
})

test('stopped in the middle it keeps what is finished, and goes on from there; every item has its line in the journal', async () => {
  let drawn = 0
  let stop = false
  const context = readyContext({
    render: plainPool(() => {
      drawn += 1
      if (drawn === 9) stop = true
    }),
  })
  const folder = temporaryFolder()
  const seen: number[] = []
  const job = { progress: (done: number) => void seen.push(done), cancelled: () => stop }
  const halted = await award(context, request(folder, { job }))
  expect(halted).toMatchObject({ cancelled: true, packages: [] })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  stop = false
  const whole = await award(context, request(folder))
  expect(whole.cancelled).toBe(false)
  expect(whole.packages[0]?.numbers).toHaveLength(9)
  expect(new Set(whole.packages[0]?.numbers)).toEqual(
    new Set([...halted.documents, ...whole.documents].map(({ number }) => number)),
  )
  const noted = runs(context.store).flatMap(({ id }) => itemsOf(context.store, id))
  expect(noted.filter(({ outcome }) => outcome === 'issued')).toHaveLength(9)
})

test('when the folder goes away in the middle nothing is lost: the next run puts the same numbers where it is told', async () => {
  const folder = join(temporaryFolder(), 'stik')
  const context = readyContext({
    render: plainPool(({ kind }) => {
      if (kind === 'minutes') rmSync(folder, { recursive: true })
    }),
  })
  await expect(award(context, request(folder, { as: 'zip' }))).rejects.toMatchObject({
    value: { code: 'disk', message: expect.stringContaining('nyimpanan') as string },
  })
  const { documents, packages, existing } = await award(context, request(temporaryFolder(), { as: 'zip' }))
  expect(documents).toEqual([])
  expect(existing).toHaveLength(9)
  expect(packages[0]?.files.map((file) => basename(file))).toEqual([
    'Paket Penghargaan 2022 - 36.74 Kota Tangerang Selatan.zip',
  ])
})

test('a file of the register that was changed goes into no set', async () => {
  const context = readyContext()
  const folder = temporaryFolder()
  const { documents } = await award(context, request(folder))
  const archive = join(context.folder, 'documents/2022')
  const name = readdirSync(archive).find((file) => file.startsWith('Piagam')) ?? ''
  writeFileSync(join(archive, name), 'tampered')
  const other = join(temporaryFolder(), 'lain')
  await expect(award(context, request(other))).rejects.toThrow('tidak lagi sama')
  expect(existsSync(other) ? readdirSync(other) : []).toEqual([])
  expect(documents).toHaveLength(9)
})
