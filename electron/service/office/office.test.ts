import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runTask } from '../../render/run.ts'
import { settings } from '../../store/settings.ts'
import { resultsView } from '../assessment/results.ts'
import type { RenderPool } from '../context.ts'
import { enterOffice, testContext } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { begin } from './begin.ts'
import { changeLogo, changeSettings, tryPattern } from './settings.ts'
import { programState } from './state.ts'

/** Reads files in this thread: there is nothing to draw here. */
const here: RenderPool = { width: 1, run: runTask, close: () => Promise.resolve() }
const png = readFileSync(new URL('../../render/documents/approved/certificate.png', import.meta.url))
/** A JPEG of 2 by 1 pixels in its outline; its pixels are looked at only by who shows it. */
const jpeg = Buffer.from('ffd8ffc0000b080001000201011100ffda00080101003f0007ffd9', 'hex')

test('the sample start fills in Banten 2022 with its six units and marks documents as CONTOH', async () => {
  const context = testContext({ render: here })
  expect(programState(context)).toMatchObject({ first: true, sample: false, undo: null, lastSaved: null })
  await begin(context, { choice: 'sample' })
  expect(programState(context)).toMatchObject({ first: false, sample: true, unfinished: 0 })
  const { rows } = resultsView(context.store, { year: 2022, region: '36' })
  expect(rows.filter(({ score }) => score !== null)).toHaveLength(9)
  expect(rows.find(({ code }) => code === '36.74')?.units).toHaveLength(6)
})

test('the empty start only notes that it happened', async () => {
  const context = testContext()
  await begin(context, { choice: 'empty' })
  expect(programState(context)).toMatchObject({ first: false, sample: false, undo: null })
})

test('the sample never mixes with data of an office', async () => {
  const context = testContext({ render: here })
  enterOffice(context.store)
  await expect(begin(context, { choice: 'sample' })).rejects.toThrow('sudah dipakai')
  expect(settings(context.store).sample).toBe(false)
})

test('settings are saved by parts, named in the undo', () => {
  const context = testContext()
  const office = { name: 'Perwakilan', code: 'BTN', city: 'Serang', address: '' }
  expect(changeSettings(context, { office, numberPattern: '{nomor}/{tahun}' })).toMatchObject({ office })
  expect(programState(context).undo?.label).toBe('Pengaturan: kantor, pola nomor')
  undo(context)
  expect(settings(context.store).office.name).toBe('')
})

test.each([
  { change: { numberPattern: '{tahun}' }, message: '{nomor}' },
  { change: { signatories: [{ name: 'N', position: 'P', from: '2023-02-01', until: '2023-01-01' }] }, message: 'N' },
])('settings that cannot work are refused: $message', ({ change, message }) => {
  expect(() => changeSettings(testContext(), change)).toThrow(message)
})

test.each([
  { pattern: '{nomor:3}/{kantor}/{bulan}/{tahun}', ok: true, example: '001/KODE/I/2023', problem: '' },
  { pattern: '{nomor}/{apa}', ok: false, example: '', problem: expect.stringContaining('{apa}') as string },
])('the pattern $pattern is tried out', ({ pattern, ...expected }) => {
  const context = testContext({ now: () => new Date('2023-01-24T12:00:00Z') })
  expect(tryPattern(context, { pattern })).toEqual(expected)
})

test.each([
  { name: 'PNG', bytes: png, type: 'image/png' },
  { name: 'JPEG', bytes: jpeg, type: 'image/jpeg' },
  { name: 'SVG', bytes: Buffer.from('<?xml version="1.0"?>\n<svg xmlns="x"/>'), type: 'image/svg+xml' },
])('a logo as $name is kept as a data URL', async ({ bytes, type }) => {
  const context = testContext({ render: here })
  await changeLogo(context, { source: { name: 'logo', bytes } })
  expect(settings(context.store).logo).toBe(`data:${type};base64,${bytes.toString('base64')}`)
  await changeLogo(context, { source: null })
  expect(settings(context.store).logo).toBeNull()
})

test.each([
  { bytes: Buffer.from('MZ'), message: 'PNG, JPEG, atau SVG' },
  { bytes: Buffer.concat([png, Buffer.alloc(400_000)]), message: '300 KB' },
])('another file is no logo: $message', async ({ bytes, message }) => {
  await expect(changeLogo(testContext({ render: here }), { source: { name: 'x', bytes } })).rejects.toThrow(message)
})
