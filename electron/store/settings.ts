/** The settings of the office, composed from three tables: setting, signatory, and the decisions in period. */
import { defaultFileName } from '../../shared/domain/file-name.ts'
import { defaultPattern } from '../../shared/domain/register.ts'
import type { TemplateKind } from '../../shared/templates/model.ts'
import type { Settings } from '../../shared/views.ts'
import { periods, savePeriod } from './periods.ts'
import { get, run } from './sql.ts'
import { saveSignatories, signatories } from './signatories.ts'
import type { Store } from './store.ts'

/** Kept as JSON, one row a key. */
type Stored = Pick<Settings, 'office' | 'numberPattern' | 'numberPatterns' | 'colors' | 'logo' | 'sample'> & {
  fourEyes: boolean
  /** When all PINs of this laptop were last removed because they were forgotten. */
  pinReset: PinReset | null
  /** How files of documents are named. */
  fileName: string
  /** The template new documents of a kind are issued with, by its id; a kind that is missing takes the shipped one. */
  templates: Partial<Record<TemplateKind, string>>
}

export interface PinReset {
  at: string
  persons: number
}

const defaults: Stored = {
  office: { name: '', code: '', city: '', address: '' },
  numberPattern: defaultPattern,
  numberPatterns: {},
  colors: { brand: '#0F4C5C', accent: '#B08D3C' },
  logo: null,
  sample: false,
  fourEyes: true,
  pinReset: null,
  fileName: defaultFileName,
  templates: {},
}

const read = <K extends keyof Stored>(store: Store, key: K): Stored[K] => {
  const row = get<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', key)
  return row === undefined ? defaults[key] : (JSON.parse(row.value) as Stored[K])
}

const put = <K extends keyof Stored>(store: Store, key: K, value: Stored[K]): void => {
  if (JSON.stringify(read(store, key)) === JSON.stringify(value)) return
  run(
    store,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}

/** Everything, with defaults where nothing was entered. */
export const settings = (store: Store): Settings => ({
  office: read(store, 'office'),
  signatories: signatories(store),
  numberPattern: read(store, 'numberPattern'),
  numberPatterns: read(store, 'numberPatterns'),
  decision: periods(store)
    .flatMap(({ year, decision }) => (decision === null ? [] : [{ year, ...decision }]))
    .toReversed(),
  colors: read(store, 'colors'),
  logo: read(store, 'logo'),
  sample: read(store, 'sample'),
})

/** Decisions as a whole list: a year that is not in it has none. */
const saveDecisions = (store: Store, list: Settings['decision']): void => {
  const kept = new Map(list.map(({ year, number, date }) => [year, { number, date }]))
  for (const { year, decision } of periods(store))
    if (decision !== null && !kept.has(year)) savePeriod(store, year, { decision: null })
  for (const [year, decision] of kept) savePeriod(store, year, { decision })
}

export type SettingsChange = {
  [K in 'office' | 'signatories' | 'numberPattern' | 'numberPatterns' | 'decision' | 'colors']?: Settings[K] | undefined
}

/** Saves the parts that are given; lists replace lists. Expected('input') for a decision of a year without an assessment. Inside a write. */
export const saveSettings = (store: Store, change: SettingsChange): void => {
  if (change.office !== undefined) put(store, 'office', change.office)
  if (change.signatories !== undefined) saveSignatories(store, change.signatories)
  if (change.numberPattern !== undefined) put(store, 'numberPattern', change.numberPattern)
  if (change.numberPatterns !== undefined) put(store, 'numberPatterns', change.numberPatterns)
  if (change.decision !== undefined) saveDecisions(store, change.decision)
  if (change.colors !== undefined) put(store, 'colors', change.colors)
}

/** The office logo as a data URL; null removes it. Inside a write. */
export const setLogo = (store: Store, dataUrl: string | null): void => put(store, 'logo', dataUrl)

/** Whether this is the sample office, whose documents say CONTOH. Inside a write. */
export const setSample = (store: Store, sample: boolean): void => put(store, 'sample', sample)

/** Whether nobody may verify or validate what went through the same hands before. */
export const fourEyes = (store: Store): boolean => read(store, 'fourEyes')

/** Inside a write. */
export const setFourEyes = (store: Store, on: boolean): void => put(store, 'fourEyes', on)

/** The last time all PINs were removed; null when never. */
export const pinReset = (store: Store): PinReset | null => read(store, 'pinReset')

/** Inside a write. */
export const notePinReset = (store: Store, reset: PinReset): void => put(store, 'pinReset', reset)

/** The rule by which files of documents are named. */
export const fileNamePattern = (store: Store): string => read(store, 'fileName')

/** Inside a write. */
export const setFileNamePattern = (store: Store, pattern: string): void => put(store, 'fileName', pattern)

/** Ids of the templates the office has chosen, by kind. */
export const chosenTemplates = (store: Store): Stored['templates'] => read(store, 'templates')

/** Inside a write. */
export const chooseTemplates = (store: Store, chosen: Stored['templates']): void => put(store, 'templates', chosen)
