/** What the service answers about entry: cells, scores, checks, the way to a validated year. Scores are hundredths. */
import type { CellValue, Instrument } from './domain/instrument.ts'
import type { BodyType, Category, Day, Hundredths, Region, Zone } from './domain/types.ts'
import type { PersonRole, VerdictView } from './views.ts'

// ---- instruments ----

export interface InstrumentRow {
  id: string
  scheme: string
  unitType: string
  version: number
  title: string
  sample: boolean
  /** Comes with the program and is never changed; a copy of it can be. */
  shipped: boolean
  /** Cells were entered with it: only a new version can be changed. */
  locked: boolean
  indicators: number
  /** How many problems keep it from being used. */
  problems: number
  /** Years that use it. */
  years: number[]
}
/** What a year uses for which units. */
export interface InstrumentUses {
  year: number
  scheme: string
  rows: {
    /** '' = all units without one of their own. */
    unitType: string
    /** Chosen for this type; else it is that of all others, or the shipped sample. */
    own: boolean
    /** Null where nothing of an instrument is known for the scheme. */
    instrument: Pick<Instrument, 'id' | 'title' | 'version' | 'sample'> | null
    units: number
    /** Units with cells. */
    entered: number
  }[]
}
export interface InstrumentView extends Instrument {
  shipped: boolean
  locked: boolean
  /** What keeps it from being used, Indonesian, each with the code of the part: "Bobot berjumlah 99,90 %". */
  problems: { at: string; text: string }[]
}

// ---- cells ----

export const workStates = ['draf', 'diajukan', 'diverifikasi', 'disahkan'] as const
export type WorkState = (typeof workStates)[number]
export const workActions = ['submit', 'verify', 'validate', 'return', 'reopen'] as const
export type WorkAction = (typeof workActions)[number]

export interface CellView extends CellValue {
  note: string
  /** Path or address of the evidence, as typed. */
  evidence: string
}

export interface UnitScore extends VerdictView {
  /** Rounded half-up once; empty cells count 0, so it is only final when `complete`. Null: nothing entered, or `problem`. */
  score: Hundredths | null
  complete: boolean
  /** Required cells that are filled or "tidak berlaku". */
  filled: number
  required: number
  /** Why there can be no score: "Semua indikator dimensi Proses tidak berlaku." */
  problem: string | null
}

export interface EntryUnit {
  id: string
  body: string
  /** As printed. */
  bodyName: string
  name: string
  type: string
  state: WorkState
  /** Why nothing can be typed ("Sudah diajukan oleh …"); null where one can. */
  lock: string | null
  /** By code of the indicator; what is not there is empty. */
  cells: Record<string, CellView>
  computed: UnitScore
  official: Hundredths | null
  /** Open remarks of a reviewer: code of the indicator, '' for the unit as a whole. */
  remarks: string[]
}

/** What a grid shows: units of one instrument. */
export interface EntryView {
  year: number
  /** Province or body the units are of. */
  code: string
  instrument: InstrumentView
  /** Instruments the units of this place use; a grid shows one at a time. */
  instruments: { id: string; title: string; units: number }[]
  units: EntryUnit[]
  /** The closed year cannot be changed. */
  closed: boolean
}

export interface CellPlace {
  unit: string
  unitName: string
  indicator: string
}
export interface EntryReport {
  /** Null when nothing was changed. */
  batch: string | null
  written: number
  unchanged: number
  /** Skipped, with the reason. */
  locked: (CellPlace & { reason: string })[]
  /** Could not be read as a value of the indicator's scale. */
  unreadable: (CellPlace & { text: string; reason: string })[]
  /** Units that changed, as they are now. */
  units: EntryUnit[]
}

// ---- explain ----

/** One indicator's way into the score. Points are decimal text, exact to six places. */
export interface ExplainIndicator {
  code: string
  name: string
  value: Hundredths | null
  na: boolean
  max: Hundredths
  /** Share within the dimension as given and after "tidak berlaku" was taken out; percent as text "12,22". */
  share: string
  effective: string
  points: string
  /** What the highest value would add. */
  most: string
}
export interface ExplainDimension {
  code: string
  name: string
  weight: string
  /** Reached part of the dimension, 0-100, and what it adds to the score. */
  reached: string
  points: string
  indicators: ExplainIndicator[]
}
export interface ExplainView {
  year: number
  body: string
  bodyName: string
  unit: string
  unitName: string
  instrument: { id: string; title: string; version: number; sample: boolean }
  dimensions: ExplainDimension[]
  /** Sum before rounding, text with six places; null without a score. */
  exact: string | null
  computed: UnitScore
  official: Hundredths | null
  differs: boolean
  /** The whole way in sentences, Indonesian. */
  sentences: string[]
}
/** How a body's computed score came about: mean of the units before rounding. */
export interface ExplainBodyView {
  year: number
  body: string
  bodyName: string
  units: {
    id: string
    name: string
    /** Not rounded, six places; null where there is no score. */
    exact: string | null
    computed: Hundredths | null
    complete: boolean
    /** What of it is in the mean: its cells, its official score (no cells), or nothing yet. */
    counts: 'cells' | 'official' | null
  }[]
  exact: string | null
  computed: Hundredths | null
  official: Hundredths | null
  differs: boolean
  sentences: string[]
}

// ---- checks ----

export interface ProblemView {
  /** `required`, `scale`, `outlier-year`, `outlier-peers`, `copied`, `respondents`, `differs`, `no-score`, `remark`, or an instrument's rule. */
  rule: string
  level: 'hard' | 'soft'
  /** Id of the instrument the unit uses. */
  instrument: string
  unit: string
  unitName: string
  body: string
  bodyName: string
  /** '' for the unit as a whole. */
  indicator: string
  text: string
  /** The reason given for breaking a soft rule; null while there is none. */
  excuse: string | null
}
export interface ProblemsView {
  year: number
  code: string
  problems: ProblemView[]
  hard: number
  /** Soft ones without a reason. */
  soft: number
}

// ---- re-entry ----

export interface ReentryRow {
  id: string
  title: string
  person: string
  at: string
  finishedAt: string | null
  units: number
  filled: number
  total: number
  /** Null until it is finished. */
  differences: number | null
}
/** Blind: only what the second person entered. */
export interface ReentryView extends ReentryRow {
  year: number
  instrument: InstrumentView
  rows: { unit: string; unitName: string; bodyName: string; cells: Record<string, CellValue> }[]
}
export interface ReentryDifference {
  unit: string
  unitName: string
  bodyName: string
  indicator: string
  indicatorName: string
  first: CellValue
  second: CellValue
  settled: boolean
}

// ---- workbooks ----

export interface WorkbookChange {
  sheet: string
  cell: string
  unit: string
  unitName: string
  indicator: string
  /** What of the cell: its value, or what stands beside it. */
  part: 'value' | 'note' | 'evidence'
  kind: 'new' | 'changed' | 'conflict'
  /** As shown. */
  before: string
  after: string
  /** `conflict`: what the cell held when the workbook was made, who changed it since and when. */
  common: string
  person: string
  at: string
}
/** A cell that is not read: cannot be told apart, is none of its scale, or is locked. */
export interface WorkbookRejected {
  sheet: string
  /** "D8"; '' for the sheet as a whole. */
  cell: string
  value: string
  reason: string
}
export interface WorkbookPreview {
  /** Give this to `workbook.apply`. */
  preview: string
  file: string
  year: number
  bodyNames: string[]
  changes: WorkbookChange[]
  unchanged: number
  rejected: WorkbookRejected[]
  locked: WorkbookRejected[]
  /** Moved or added columns, hidden rows: what was found odd, Indonesian. */
  notes: string[]
}
export interface WorkbookReport {
  written: number
  unchanged: number
  /** Cells that keep the newer value. */
  conflicts: WorkbookChange[]
  rejected: WorkbookRejected[]
  notes: string[]
}

// ---- workflow ----

export interface WorkStepView {
  action: WorkAction
  before: WorkState
  after: WorkState
  person: string
  at: string
  reason: string | null
}
export interface RemarkView {
  id: string
  unit: string
  /** '' for the unit as a whole. */
  indicator: string
  indicatorName: string
  text: string
  person: string
  at: string
  answer: string | null
  settledAt: string | null
}
export interface BoardUnit {
  id: string
  name: string
  type: string
  /** Id of the one it is entered with; null where there is none. */
  instrument: string | null
  state: WorkState
  filled: number
  required: number
  official: Hundredths | null
  computed: Hundredths | null
  complete: boolean
  /** Both scores are there, the computed one is final, and they are not the same. */
  differs: boolean
  hard: number
  soft: number
  remarks: number
}
export interface BoardRow {
  code: string
  name: string
  type: BodyType
  /** The least advanced of its units; null without units. */
  state: WorkState | null
  counts: Record<WorkState, number>
  person: { id: string; name: string } | null
  due: Day | null
  overdue: boolean
  official: Hundredths | null
  computed: Hundredths | null
  /** Units that were begun are not in the computed score yet. */
  partial: boolean
  differs: boolean
  units: BoardUnit[]
}
export interface BoardView {
  year: number
  region: Region
  regionName: string
  fourEyes: boolean
  closed: { person: string; at: string } | null
  /** What keeps the year from being closed, Indonesian. */
  blockers: string[]
  /** What is to be looked at before closing, and does not keep from it. */
  warnings: string[]
  decision: { number: string; date: Day } | null
  counts: Record<WorkState, number>
  rows: BoardRow[]
}
/** What the person at work may do with units of a state, and why not. */
export interface WorkPermission {
  action: WorkAction
  allowed: boolean
  reason: string | null
}
export interface UnitWorkView {
  unit: string
  state: WorkState
  lock: string | null
  /** The year is closed: remarks stay as they are too. */
  closed: boolean
  /** What a remark can be about. */
  indicators: { code: string; name: string }[]
  permissions: WorkPermission[]
  steps: WorkStepView[]
  remarks: RemarkView[]
}
export interface WorkReport {
  done: number
  /** Left as they were, with the reason. */
  refused: { unit: string; unitName: string; reason: string }[]
}

// ---- master data ----

export interface HeadView {
  id: string
  /** Code of a body or id of a unit. */
  subject: string
  /** With titles, as it is printed. */
  name: string
  position: string
  from: Day
  until: Day | null
}
export interface OversightView {
  id: string
  body: string
  unit: string | null
  kind: string
  number: string
  note: string
  open: boolean
}
export interface MasterUnit {
  id: string
  name: string
  type: string
  address: string
  heads: HeadView[]
  oversight: OversightView[]
}
export interface MasterBody {
  code: string
  name: string
  /** Without the word of its type, as it is edited. */
  plainName: string
  type: BodyType
  address: string
  heads: HeadView[]
  oversight: OversightView[]
  units: MasterUnit[]
  /** Units of the year `before` that are not here: can be copied. */
  lastYear: number
}
export interface MasterView {
  year: number
  region: Region
  /** Nothing of a closed year changes. */
  closed: boolean
  /** The latest year before this one with units here. */
  before: number | null
  /** Kinds of units that occur, for suggestions. */
  types: string[]
  rows: MasterBody[]
}

// ---- explore ----

export interface BodyStory {
  code: string
  name: string
  type: BodyType
  year: number
  /** Reached part of each dimension 0-100 in hundredths, mean of the complete units; empty without entry. */
  dimensions: { code: string; name: string; weight: number; reached: Hundredths }[]
  units: ({
    id: string
    name: string
    score: Hundredths | null
    computed: Hundredths | null
    /** `computed` only grows: required cells are empty. Zone and opinion are then of the official score alone. */
    partial: boolean
  } & VerdictView)[]
  /** By year; `scheme` changes are to be marked. Years without a score are left out. */
  trend: {
    year: number
    scheme: string
    schemeTitle: string
    /** First year of another scheme than the year before it in the list. */
    newScheme: boolean
    score: Hundredths
    zone: Zone | null
    category: Category | null
    opinion: string
    rank: number | null
    of: number
    scopeText: string
  }[]
}

/** Who may do what in the way to a validated year. */
export const roleOfAction: Record<WorkAction, readonly PersonRole[]> = {
  submit: ['asisten', 'verifikator', 'validator'],
  verify: ['verifikator'],
  validate: ['validator'],
  return: ['verifikator', 'validator'],
  reopen: ['validator'],
}
