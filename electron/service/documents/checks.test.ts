import { expect, test } from 'vitest'
import type { IssueCheck } from '../../../shared/printing-views.ts'
import { savePeriod } from '../../store/periods.ts'
import { saveHead } from '../../store/profiles.ts'
import { saveSettings, type SettingsChange } from '../../store/settings.ts'
import type { Context } from '../context.ts'
import { handoverDay } from '../fixture.ts'
import { issueChecks } from './checks.ts'
import { issueAll, readyContext } from './fixture.ts'
import { issuePlan } from './plan.ts'

const scope = { year: 2022, region: '36', kind: 'certificate', date: handoverDay } as const
const change = (context: Context, settings: SettingsChange): void => {
  context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () => saveSettings(context.store, settings))
}
const head = (context: Context, subject: string, name: string, until: string | null = null): void => {
  context.store.write({ kind: 'master', label: 'Uji', undoable: true }, () =>
    saveHead(context.store, { id: null, subject, name, position: 'Bupati', from: '2020-01-01', until }),
  )
}

/** The line about one thing. */
function said(context: Context, what: IssueCheck['what'], more: Partial<Parameters<typeof issueChecks>[1]> = {}) {
  const items = issuePlan(context, scope).items.flatMap(({ item, state }) => (state === 'withheld' ? [] : [item]))
  const line = issueChecks(context, { scope, items, ...more }).lines.find((one) => one.what === what)
  if (!line) throw new Error(`nothing said of ${what}`)
  return line
}

test('an office that is ready has no fault, and is told which numbers will be given', () => {
  const context = readyContext()
  expect(said(context, 'settings').weight).toBe('good')
  expect(said(context, 'signatory').message).toContain('Nama Pejabat')
  expect(said(context, 'numbers').message).toContain('12 nomor akan diberikan: 001/PIAGAM/CTH/I/2023 sampai 012/')
  expect(said(context, 'duplicates').weight).toBe('good')
})

test('numbers start after those that were given, and reserved ones are used again', async () => {
  const context = readyContext()
  await issueAll(context, { items: ['ranking:36', 'certificate:36.01'] })
  expect(said(context, 'numbers').message).toContain('003/')
})

test('each recipient is told its number in the order of the run, and that is the number it gets', async () => {
  const context = readyContext()
  const items = ['certificate:36.74', 'ranking:36', 'certificate:36.01', 'certificate:36.04']
  const whole = { ...scope, kind: 'all' } as const
  const { numbers } = issueChecks(context, { scope: whole, items })
  expect(numbers.map(({ item }) => item)).toEqual(items)
  const { documents } = await issueAll(context, { scope: whole, items })
  expect(documents.map(({ number }) => number)).toEqual(numbers.map(({ number }) => number))
})

const signatory = (name: string, from: string) => ({ name, position: 'Kepala Perwakilan', from, until: null })

test('two signatories on one day: who signs is told, and where to mend it', () => {
  const context = readyContext()
  change(context, { signatories: [signatory('Lama, S.H.', '2020-01-01'), signatory('Baru, S.H.', '2023-01-01')] })
  expect(said(context, 'signatory')).toMatchObject({
    weight: 'warning',
    message: expect.stringContaining('yang dipakai Baru, S.H.') as string,
    details: { length: 2 },
    go: { screen: 'settings', field: 'signatories' },
  })
  change(context, { signatories: [] })
  expect(said(context, 'signatory').weight).toBe('fault')
})

test.each([
  [null, 'hint'],
  ['2022-12-22', 'good'],
  [handoverDay, 'good'],
  ['2023-01-25', 'fault'],
] as const)('decision of head office on %s: %s', async (date, weight) => {
  const context = readyContext()
  const decision = date === null ? null : { number: '1', date }
  context.store.write({ kind: 'period', label: 'Uji', undoable: true }, () =>
    savePeriod(context.store, 2022, { decision }),
  )
  expect(said(context, 'decision').weight).toBe(weight)
  // What blocks the screen is refused on every other way as well.
  const run = issueAll(context, { scope, items: ['certificate:36.74'] }).then(({ documents }) => documents.length)
  if (weight === 'fault') await expect(run).rejects.toThrow('lebih awal daripada keputusan pusat')
  else expect(await run).toBe(1)
})

test('heads of government: missing, gone before that day, and without a title', () => {
  const context = readyContext()
  expect(said(context, 'heads')).toMatchObject({ weight: 'warning', go: { screen: 'master' } })
  for (const code of ['36.74', '36.03', '36.71', '36.73', '36.04']) head(context, code, 'Drs. H. Uji, M.Si.')
  head(context, '36.01', 'Uji Tanpa Titel')
  expect(said(context, 'heads')).toMatchObject({
    weight: 'hint',
    details: ['Kabupaten Pandeglang: Uji Tanpa Titel tanpa gelar'],
  })
})

test('those without a document are listed with the reason', () => {
  const line = said(readyContext(), 'withheld')
  expect(line).toMatchObject({ weight: 'hint', details: { length: 3 } })
  expect(line.details[0]).toContain('zona')
})

test('settings that are missing block and name the field', () => {
  const context = readyContext()
  change(context, { office: { name: '', code: 'X', city: 'Serang', address: '' } })
  expect(said(context, 'settings')).toMatchObject({ weight: 'fault', go: { screen: 'settings', field: 'office.name' } })
  change(context, { numberPattern: '{tahun}' })
  expect(said(context, 'numbers').weight).toBe('fault')
})
