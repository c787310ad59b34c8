import { expect, test } from 'vitest'
import { setHandoverPhoto } from '../../store/handovers.ts'
import { documents } from '../../store/documents.ts'
import { saveHead } from '../../store/profiles.ts'
import { saveSettings } from '../../store/settings.ts'
import { issueAll, readyContext } from '../documents/fixture.ts'
import { handoverDay } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { changePhoto, deliver, dropHandover, handoverList, keepHandover, suggestHandover } from './handovers.ts'
import { documentHistory } from './history.ts'
import { markDocuments, revokeDocument } from './mark.ts'
import { explainGap, gapsOf, holdNumbers, numbersView, releaseNumbers } from './numbers.ts'
import { dropOutside, pasteOutside } from './outside.ts'
import { registerList } from './rows.ts'

const body = '36.74'
const fields = {
  year: 2022,
  body,
  day: handoverDay,
  place: 'Serang',
  giver: 'Pemberi',
  giverPosition: 'Kepala Perwakilan',
  receiver: 'Penerima',
  receiverPosition: 'Wali Kota',
  note: '',
}
const source = (bytes: Uint8Array) => ({ name: 'foto.jpg', bytes })
const print = { event: 'printed', sheets: 1, spoiled: 0, copy: false, note: '' } as const

const office = async () => {
  const ctx = readyContext()
  await issueAll(ctx)
  const own = documents(ctx.store, { code: body, kind: 'certificate' })
  const [first, second] = own.map(({ id }) => id)
  if (first === undefined || second === undefined) throw new Error('nothing was issued')
  const progress = () => registerList(ctx, {}).find(({ id }) => id === first)?.progress
  return { ctx, first, second, own, progress }
}

test('a document goes from issued over signed and printed to handed over, and none of it is taken back', async () => {
  const { ctx, first, progress } = await office()
  expect(progress()).toBe('terbit')
  markDocuments(ctx, { event: 'signed', ids: [first], note: '' })
  expect(progress()).toBe('ditandatangani')
  markDocuments(ctx, { ...print, ids: [first], sheets: 1, spoiled: 2 })
  expect(progress()).toBe('dicetak')
  const { handover, done } = deliver(ctx, { ids: [first], handover: fields, note: '' })
  expect([done, progress(), handover.documents.map(({ id }) => id)]).toEqual([1, 'diserahkan', [first]])
  expect(registerList(ctx, { state: 'diserahkan' })).toMatchObject([{ sheets: 1, spoiled: 2, receiver: 'Penerima' }])
  expect(documentHistory(ctx, { id: first }).events.map(({ what }) => what)).toEqual([
    'reserved',
    'issued',
    'signed',
    'printed',
    'delivered',
  ])
  expect(() => dropHandover(ctx, { id: handover.id })).toThrow('tetap tercatat')
  expect(() => keepHandover(ctx, { id: handover.id, fields: { ...fields, body: '36.71' } })).toThrow('tetap')
  // The last batch that can be taken back lies before all of this.
  expect(undo(ctx).label).not.toMatch(/Diserahkan|Dicetak/)
  expect(progress()).toBe('diserahkan')
})

test('the second good original is refused until the first one was spoiled; copies are always possible', async () => {
  const { ctx, first } = await office()
  const mark = (more: object) => () => markDocuments(ctx, { ...print, ids: [first], ...more })
  mark({})()
  expect(mark({})).toThrow('salinan')
  mark({ copy: true })()
  mark({ sheets: 0, spoiled: 1 })()
  expect(mark({})).not.toThrow()
  expect(mark({ sheets: 0, spoiled: 0 })).toThrow('jumlah lembar')
})

test('a handover takes only documents in force of its body and year, a second time only with a note', async () => {
  const { ctx, first, second } = await office()
  const other = documents(ctx.store, { code: '36.03' })[0]?.id ?? ''
  revokeDocument(ctx, { id: second, reason: 'salah' })
  const { refused } = deliver(ctx, { ids: [first, second, other], handover: fields, note: '' })
  expect(refused.map(({ id }) => id)).toEqual([second, other])
  expect(() => deliver(ctx, { ids: [first], handover: fields, note: '' })).toThrow('catatan')
  expect(handoverList(ctx, { year: 2022 })).toHaveLength(1)
  deliver(ctx, { ids: [first], handover: fields, note: 'lembar hilang' })
  expect(handoverList(ctx, { year: 2022, body })).toHaveLength(2)
  const on = (day: string) => () => deliver(ctx, { ids: [first], handover: { ...fields, day }, note: 'x' })
  expect(on('2023-02-30')).toThrow('kalender')
  expect(on('2199-01-04')).toThrow('4 Januari 2199 belum tiba')
})

test('a revoked document says so with its reason, and an old one points to the new one and back', async () => {
  const { ctx, first, own } = await office()
  await issueAll(ctx, { scope: { kind: 'certificate', region: body }, replace: 'nama salah' })
  const rows = registerList(ctx, { code: body })
  const old = rows.find(({ id }) => id === first)
  const fresh = rows.find(({ id }) => id === old?.replacedBy?.id)
  expect([old?.progress, fresh?.replaces?.id, fresh?.progress]).toEqual(['diganti', first, 'terbit'])
  revokeDocument(ctx, { id: fresh?.id ?? '', reason: 'dibatalkan' })
  const { events, line } = documentHistory(ctx, { id: fresh?.id ?? '' })
  expect(events.at(-1)).toMatchObject({ what: 'revoked', note: 'dibatalkan' })
  expect(line.map(({ state }) => state)).toEqual(['replaced', 'revoked'])
  expect(() => revokeDocument(ctx, { id: first, reason: 'x' })).toThrow('sudah diganti')
  expect(() => markDocuments(ctx, { ...print, ids: [first] })).toThrow('diganti')
  expect(rows).toHaveLength(own.length * 2)
})

test('after a revoked document its recipient gets a new one; both point to each other and the old one stays revoked', async () => {
  const { ctx, first } = await office()
  revokeDocument(ctx, { id: first, reason: 'nilai salah' })
  await issueAll(ctx, { scope: { kind: 'certificate', region: body } })
  const rows = registerList(ctx, { code: body })
  const old = rows.find(({ id }) => id === first)
  const fresh = rows.find(({ replaces }) => replaces?.id === first)
  expect([old?.progress, old?.replacedBy?.id, fresh?.progress]).toEqual(['dicabut', fresh?.id, 'terbit'])
  const [given] = documentHistory(ctx, { id: fresh?.id ?? '' }).events
  expect([given?.text, given?.note]).toEqual([
    `Nomor ${fresh?.number} diberikan untuk menggantikan ${old?.number}.`,
    'nilai salah',
  ])
})

test('minutes list what is in force: when all that was handed over is revoked, what the body holds now', async () => {
  const { ctx, first } = await office()
  deliver(ctx, { ids: [first], handover: fields, note: '' })
  revokeDocument(ctx, { id: first, reason: 'nilai salah' })
  await issueAll(ctx, { scope: { kind: 'minutes', region: body } })
  const [minutes] = documents(ctx.store, { code: body, kind: 'minutes' })
  const { items } = JSON.parse(minutes?.snapshot ?? '') as { items: { number: string }[] }
  const inForce = documents(ctx.store, { code: body, state: 'issued' }).filter(({ kind }) => kind !== 'minutes')
  expect(items.map(({ number }) => number)).toEqual(inForce.map(({ number }) => number))
  expect(items.length).toBeGreaterThan(0)
})

test('a handover is suggested from signatory, head of that day, and what is in force', async () => {
  const { ctx, own } = await office()
  ctx.store.write({ kind: 'edit', label: 'Pimpinan', undoable: true }, () => {
    const head = { id: null, subject: body, position: 'Wali Kota' }
    saveHead(ctx.store, { ...head, name: 'Dahulu', from: '2015-01-01', until: '2020-12-31' })
    saveHead(ctx.store, { ...head, name: 'Sekarang', from: '2021-01-01', until: null })
  })
  const found = suggestHandover(ctx, { year: 2022, body, day: handoverDay })
  expect(found).toMatchObject({ giver: 'Nama Pejabat', receiver: 'Sekarang', place: 'Serang' })
  expect(found.documents).toHaveLength(own.length)
  expect(suggestHandover(ctx, { year: 2022, body, day: '2016-01-01' })).toMatchObject({ giver: '', receiver: 'Dahulu' })
})

test('a photo is kept only when it is one of a sane size; a handover without documents can go and come back', () => {
  const ctx = readyContext()
  const { id } = keepHandover(ctx, { id: null, fields })
  expect(() => changePhoto(ctx, { id, source: source(new Uint8Array(10)) })).toThrow('bukan foto')
  expect(() => changePhoto(ctx, { id, source: source(new Uint8Array(5 << 20)) })).toThrow('4 MB')
  ctx.store.write({ kind: 'register', label: 'Foto', undoable: true }, () => setHandoverPhoto(ctx.store, id, 'data:,'))
  expect(changePhoto(ctx, { id, source: null })).toMatchObject({ photo: false })
  dropHandover(ctx, { id })
  expect(handoverList(ctx, { year: 2022 })).toEqual([])
  undo(ctx)
  expect(handoverList(ctx, { year: 2022 })).toMatchObject([{ id }])
})

test.each([
  ['nothing taken', [], [[1, 99]], [], []],
  ['a run', [1, 2, 3], [[1, 99]], [], []],
  [
    'holes',
    [1, 4, 6],
    [[1, 99]],
    [],
    [
      [2, 3],
      [5, 5],
    ],
  ],
  ['a hole that was explained', [1, 4, 6], [[1, 99]], [[2, 3]], [[5, 5]]],
  ['numbers kept far ahead', [1, 2, 50], [[1, 99]], [[50, 59]], []],
  [
    'blocks of another laptop',
    [1, 12],
    [
      [1, 5],
      [11, 20],
    ],
    [],
    [[11, 11]],
  ],
] as const)('gaps of %s', (_, taken, ours, kept, expected) => {
  const ranges = kept.map(([first, last]) => ({ first, last }))
  expect(gapsOf(taken, ours, ranges).map(({ first, last }) => [first, last])).toEqual(expected)
})

test('a gap is explained once, kept numbers go to their kind, and what was used of them stays when they are released', async () => {
  const ctx = readyContext()
  const hold = holdNumbers(ctx, { scope: '2023', first: 3, last: 6, kind: 'ranking', reason: 'pleno' })
  await issueAll(ctx, { scope: { kind: 'ranking' } })
  await issueAll(ctx, { scope: { kind: 'certificate' } })
  const scope = numbersView(ctx, { year: 2022 }).scopes.find((one) => one.scope === '2023')
  expect(scope?.taken.find(({ kind }) => kind === 'ranking')?.running).toBe(3)
  expect(
    scope?.taken
      .filter(({ kind }) => kind === 'certificate')
      .map(({ running }) => running)
      .slice(0, 4),
  ).toEqual([1, 2, 7, 8])
  expect(scope?.holds).toMatchObject([{ id: hold.id, used: 1 }])
  releaseNumbers(ctx, { id: hold.id })
  expect(numbersView(ctx, {}).scopes.find((one) => one.scope === '2023')?.gaps).toEqual([{ first: 4, last: 6 }])
  explainGap(ctx, { scope: '2023', first: 4, last: 6, reason: 'tidak jadi dipakai' })
  expect(numbersView(ctx, {}).scopes.find((one) => one.scope === '2023')?.gaps).toEqual([])
  expect(() => explainGap(ctx, { scope: '2023', first: 900, last: 901, reason: 'x' })).toThrow('terlewati')
})

test('numbers of another system are used in their order, for one recipient first, and stay once used', async () => {
  const ctx = readyContext()
  const paste = (numbers: string, subjectKey: string | null) =>
    pasteOutside(ctx, { year: 2022, kind: 'certificate', numbers, subjectKey, source: 'SRIKANDI' })
  expect(paste(' B-1/SRK \r\n\nB-2/SRK\nB-1/SRK\n', null)).toMatchObject({ added: 2, refused: [{ number: 'B-1/SRK' }] })
  paste('KHUSUS', `certificate:2022:36.71`)
  expect(() => paste('a\nb', `certificate:2022:36.71`)).toThrow('satu nomor')
  await issueAll(ctx, { scope: { kind: 'certificate' } })
  const byNumber = new Map(documents(ctx.store).map(({ number, code }) => [number, code]))
  expect(byNumber.get('KHUSUS')).toBe('36.71')
  expect([byNumber.has('B-1/SRK'), byNumber.has('B-2/SRK')]).toEqual([true, true])
  const used = numbersView(ctx, { year: 2022 }).outside.find(({ number }) => number === 'KHUSUS')
  expect(() => dropOutside(ctx, { id: used?.id ?? '' })).toThrow('sudah dipakai')
  expect(() => paste('B-1/SRK', null)).toThrow('sudah ada')
})

test('a kind with a pattern of its own counts for itself', async () => {
  const ctx = readyContext()
  ctx.store.write({ kind: 'settings', label: 'Pola', undoable: true }, () =>
    saveSettings(ctx.store, { numberPatterns: { ranking: 'R-{nomor}/{tahun}' } }),
  )
  await issueAll(ctx)
  expect(documents(ctx.store, { kind: 'ranking' })[0]?.number).toBe('R-1/2023')
  expect(documents(ctx.store, { kind: 'certificate' })[0]?.number).toMatch(/^001\//)
})
