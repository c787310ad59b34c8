/**
 * The contract between the processes: every call with the zod schema of its input and the type of its output, and the
 * events that come the other way. Both sides derive from it; a call that is not here does not exist.
 */
import { z } from 'zod'
import { instrumentContent } from './domain/instrument-schema.ts'
import type {
  BoardView,
  BodyStory,
  EntryReport,
  EntryView,
  ExplainBodyView,
  ExplainView,
  InstrumentRow,
  InstrumentUses,
  InstrumentView,
  MasterView,
  ProblemsView,
  ReentryDifference,
  ReentryRow,
  ReentryView,
  UnitWorkView,
  WorkbookPreview,
  WorkbookReport,
  WorkReport,
} from './entry-views.ts'
import { workActions } from './entry-views.ts'
import type { ErrorValue, Result } from './errors.ts'
import type {
  BackupExported,
  BackupInspection,
  BackupsView,
  BlocksView,
  ConflictView,
  CopyView,
  DamagedView,
  DoctorView,
  DocumentRow,
  ElsewhereRow,
  FirstStep,
  LockedView,
  ImportPreview,
  ImportReport,
  IssuePlan,
  IssueReport,
  JournalCheckView,
  JournalEntriesView,
  JournalView,
  KeyInfo,
  MergePreview,
  MergeReport,
  PackageWritten,
  PeriodView,
  PersonState,
  PersonView,
  ProgramState,
  ProblemReport,
  Progress,
  RankingView,
  RestoreReport,
  ResultsView,
  Settings,
  SettleReport,
  UndoReport,
  VerifiedFile,
} from './views.ts'
import type { InstallerView } from './update-views.ts'
import { personRoles } from './views.ts'
import { bodyTypes, cleanStates, rankGroups, tieRules } from './domain/types.ts'
import { documentKinds } from './domain/snapshot.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const year = z.number().int().min(2000).max(2100)
const region = z.string().regex(/^(ID|\d{2})$/)
/** Where the entry screen was left. */
export const entryPlace = z
  .object({
    place: z.string().max(64).nullable(),
    instrument: z.string().max(64).nullable(),
    view: z.enum(['grid', 'form']),
    unit: z.string().max(64).nullable(),
    indicator: z.string().max(64).nullable(),
  })
  .strict()
const bodyCode = z.string().min(1).max(64)
const score = z.number().int().min(0).max(10_000)
const text = (max: number) => z.string().trim().max(max)
const group = z.enum(rankGroups)
const ties = z.enum(tieRules)
const nothing = z.object({}).strict()
const id = z.string().min(1).max(64)

/** A file the user chose: a token from `file.pick`, or the bytes of a dropped file. Never a path from a page. */
export const sourceFile = z.union([
  z.object({ pick: z.string().max(64) }).strict(),
  z.object({ name: text(255), bytes: z.instanceof(Uint8Array) }).strict(),
])
export type SourceFile = z.infer<typeof sourceFile>

export const target = z.object({ body: bodyCode, unit: z.string().max(64).nullable() }).strict()

export const settingsInput = z
  .object({
    office: z.object({ name: text(200), code: text(40), city: text(100), address: text(300) }).strict(),
    signatories: z
      .array(
        z.object({ name: text(160).min(1), position: text(160).min(1), from: day, until: day.nullable() }).strict(),
      )
      .max(50),
    numberPattern: text(120),
    decision: z.array(z.object({ year, number: text(160), date: day }).strict()).max(100),
    colors: z.object({ brand: text(9), accent: text(9) }).strict(),
  })
  .strict()

const issueScope = z
  .object({
    year,
    region: z.string().regex(/^(ID|\d{2}(\.\d{2})?)$/),
    kind: z.enum([...documentKinds, 'all']),
    group: group.optional(),
    ties: ties.optional(),
    date: day.optional(),
    place: text(100).optional(),
  })
  .strict()
export type IssueScope = z.infer<typeof issueScope>

/** What a package is about: a province or everything (`ID`), or one body; for a laptop or for head office. */
export const packageScope = z
  .object({
    scope: z.union([z.object({ region }).strict(), z.object({ code: bodyCode }).strict()]),
    sign: z.boolean(),
    forHeadOffice: z.boolean(),
  })
  .strict()
export type PackageScope = z.infer<typeof packageScope>

/** What of the journal is wanted; every condition given must hold. */
const journalFilter = z
  .object({
    /** Part of label or reason. */
    text: text(100),
    person: text(200),
    kind: text(40),
    /** Instants, ISO 8601: from the first, up to without the second. */
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    table: text(40),
    body: bodyCode,
  })
  .partial()
  .strict()

/** An automatic copy by its name, or a file chosen by `file.pick` with `what: 'backup'`. */
const backupSource = z.union([
  z.object({ copy: z.string().max(120) }).strict(),
  z.object({ file: z.string().max(64) }).strict(),
])
/** In memory only: never logged, never written. */
const password = z.string().max(1024)

/** `side` says who answers: the service thread, or the shell (dialogs, files, windows) in the main process. */
interface Call<S extends 'service' | 'shell', I extends z.ZodType, O> {
  side: S
  input: I
  /** Only a type: never filled. */
  output?: O
}
const service =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<'service', I, O> => ({ side: 'service', input })
const shell =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<'shell', I, O> => ({ side: 'shell', input })

export const calls = {
  // the program and its years
  'app.state': service<ProgramState>()(nothing),
  /** First start: the sample year (Banten 2022, marked CONTOH) or an empty office. */
  'app.begin': service<null>()(z.object({ choice: z.enum(['sample', 'empty']) }).strict()),
  'undo.run': service<UndoReport>()(nothing),
  'redo.run': service<UndoReport>()(nothing),
  'period.list': service<PeriodView[]>()(nothing),
  'period.save': service<PeriodView>()(
    z
      .object({
        year,
        group: group.optional(),
        ties: ties.optional(),
        decision: z
          .object({ number: text(160).min(1), date: day })
          .strict()
          .nullable()
          .optional(),
      })
      .strict(),
  ),
  'region.list': service<{ code: string; name: string }[]>()(nothing),

  // results
  'result.list': service<ResultsView>()(z.object({ year, region }).strict()),
  'result.setScore': service<null>()(
    z.object({ year, target, score: score.nullable(), reason: text(300).optional() }).strict(),
  ),
  'result.setClean': service<null>()(
    z.object({ year, targets: z.array(target).min(1).max(2000), clean: z.enum(cleanStates) }).strict(),
  ),
  'unit.add': service<{ id: string }>()(
    z.object({ year, body: bodyCode, name: text(160).min(1), type: text(40), score: score.nullable() }).strict(),
  ),
  'unit.rename': service<null>()(z.object({ id: z.string().max(64), name: text(160).min(1) }).strict()),
  'unit.remove': service<null>()(z.object({ id: z.string().max(64) }).strict()),
  /** A body without a Kemendagri code (Polres, Kantah, ministry) gets a key of its own. */
  'body.add': service<{ code: string }>()(
    z.object({ type: z.enum(bodyTypes), name: text(160).min(1), province: region.nullable() }).strict(),
  ),
  'import.preview': service<ImportPreview>()(z.object({ source: sourceFile, job: text(40) }).strict()),
  'import.apply': service<ImportReport>()(z.object({ preview: text(64), job: text(40) }).strict()),

  // ranking
  'ranking.get': service<RankingView>()(
    z.object({ year, region, group: group.optional(), ties: ties.optional() }).strict(),
  ),
  /** Asks where to save; null when the user cancelled. */
  'ranking.export': shell<{ name: string } | null>()(
    z
      .object({ year, region, group: group.optional(), ties: ties.optional(), format: z.enum(['xlsx', 'csv']) })
      .strict(),
  ),

  // documents
  'issue.plan': service<IssuePlan>()(issueScope),
  /** The real PDF of one recipient without number and signature, marked PRATINJAU. */
  'issue.preview': service<Uint8Array>()(z.object({ scope: issueScope, item: text(120) }).strict()),
  'issue.run': service<IssueReport>()(
    z
      .object({
        scope: issueScope,
        items: z.array(text(120)).min(1).max(5000),
        replace: text(300).min(1).optional(),
        sign: z.boolean(),
        /** A folder token from `file.pick`; the data folder keeps its own copy anyway. */
        folder: text(64).optional(),
        job: text(40),
      })
      .strict(),
  ),
  'job.cancel': service<null>()(z.object({ job: text(40) }).strict()),
  'key.open': service<KeyInfo>()(z.object({ source: sourceFile, passphrase: z.string().max(1024) }).strict()),
  'key.demo': service<KeyInfo>()(nothing),
  'key.info': service<KeyInfo | null>()(nothing),
  'key.close': service<null>()(nothing),
  'document.list': service<DocumentRow[]>()(z.object({ year: year.optional() }).strict()),
  'document.bytes': service<Uint8Array>()(z.object({ id: text(64) }).strict()),
  'document.open': shell<null>()(z.object({ id: text(64) }).strict()),
  'document.show': shell<null>()(z.object({ id: text(64) }).strict()),
  /** Hands the PDF to the system's PDF reader, which prints at actual size. */
  'document.print': shell<null>()(z.object({ id: text(64) }).strict()),
  'verify.file': service<VerifiedFile>()(z.object({ source: sourceFile, trust: sourceFile.optional() }).strict()),

  // settings
  'settings.get': service<Settings>()(nothing),
  'settings.save': service<Settings>()(settingsInput.partial().strict()),
  'settings.locked': service<LockedView>()(nothing),
  'settings.logo': service<null>()(z.object({ source: sourceFile.nullable() }).strict()),
  'settings.number': service<{ ok: boolean; example: string; problem: string }>()(
    z.object({ pattern: text(120) }).strict(),
  ),
  'settings.importFile': service<Settings>()(z.object({ source: sourceFile }).strict()),
  'settings.exportFile': shell<{ name: string } | null>()(nothing),
  /** Chooses a folder and writes a verified copy of the database there; null when cancelled. */
  'backup.run': shell<{ name: string; size: number } | null>()(nothing),

  // laptops and people
  /** Asks where to save; null when the user cancelled. `sign` uses the open key; a package for head office needs it. */
  'package.export': shell<PackageWritten | null>()(packageScope),
  /** What taking the package over would do; nothing is written. */
  'package.preview': service<MergePreview>()(
    z.object({ source: sourceFile, trust: sourceFile.optional(), requireSigned: z.boolean().optional() }).strict(),
  ),
  'package.import': service<MergeReport>()(z.object({ preview: text(64) }).strict()),
  'conflict.list': service<ConflictView[]>()(nothing),
  'conflict.settle': service<SettleReport>()(
    z
      .object({
        id: text(64),
        choice: z.union([
          z.enum(['mine', 'theirs']),
          /** One of `more` by its place, or another value where the cell has one. */
          z.object({ more: z.number().int().min(0).max(1000) }).strict(),
          z.object({ value: z.union([z.string().max(8_000), z.number(), z.null()]) }).strict(),
        ]),
      })
      .strict(),
  ),
  /** The register of other laptops, as far as it came here with packages. */
  'document.elsewhere': service<ElsewhereRow[]>()(z.object({ year: year.optional() }).strict()),
  'block.list': service<BlocksView>()(nothing),
  'block.add': service<BlocksView>()(
    z
      .object({
        device: text(64).min(1),
        scope: text(40).min(1),
        first: z.number().int().min(1).max(99_999_999),
        last: z.number().int().min(1).max(99_999_999),
      })
      .strict()
      .refine(({ first, last }) => first <= last),
  ),
  'block.remove': service<BlocksView>()(z.object({ id: text(64) }).strict()),
  'person.list': service<PersonView[]>()(nothing),
  /** `id` null adds one. */
  'person.save': service<PersonView>()(
    z
      .object({
        id: z.string().max(64).nullable(),
        name: text(160).min(1),
        role: z.enum(personRoles),
        active: z.boolean(),
      })
      .strict(),
  ),
  /** From now on changes carry this person's name; `pin` where the person has one. */
  'person.choose': service<PersonState>()(
    z.object({ id: z.string().max(64), pin: z.string().max(64).optional() }).strict(),
  ),
  /** Nobody works until somebody is chosen again. The window calls it after a while without input. */
  'person.lock': service<PersonState>()(nothing),
  /** Sets or, with null, removes a PIN; `old` where there is one. A validator with a PIN may set that of others. */
  'person.setPin': service<null>()(
    z
      .object({
        id: z.string().max(64),
        pin: z.string().min(4).max(64).nullable(),
        old: z.string().max(64).optional(),
      })
      .strict(),
  ),
  'person.current': service<PersonState>()(nothing),

  // instruments
  'instrument.list': service<InstrumentRow[]>()(nothing),
  'instrument.get': service<InstrumentView>()(z.object({ id }).strict()),
  /** A draft to be changed: a new version of `from`, or a copy of it for another unit type or scheme. */
  'instrument.derive': service<InstrumentView>()(
    z
      .object({
        from: id,
        unitType: text(100).optional(),
        title: text(200).min(1).optional(),
        scheme: text(64).optional(),
      })
      .strict(),
  ),
  /** Saves a version that no cell was entered with; the answer names the problems that keep it from being used. */
  'instrument.save': service<InstrumentView>()(
    z.object({ id, title: text(200).min(1), sample: z.boolean().optional(), content: instrumentContent }).strict(),
  ),
  'instrument.remove': service<null>()(z.object({ id }).strict()),
  /** Which instrument a year uses for units of a type ('' = all without one of their own; null = that of the others). */
  'instrument.use': service<null>()(z.object({ year, unitType: text(100), id: id.nullable() }).strict()),
  'instrument.uses': service<InstrumentUses>()(z.object({ year }).strict()),
  /** Reads an instrument workbook as a new version; nothing is written when it has faults that cannot be shown in the editor. */
  'instrument.import': service<InstrumentView>()(z.object({ source: sourceFile }).strict()),
  'instrument.export': shell<{ name: string } | null>()(z.object({ id }).strict()),

  // entry
  /** Units of a body (code) or of all bodies of a province that use one instrument; the first when none is named. */
  'entry.get': service<EntryView>()(z.object({ year, code: bodyCode, instrument: id.optional() }).strict()),
  /** Texts as typed or pasted: a number, "TB", or '' to empty. One batch, named by `how`. */
  'entry.write': service<EntryReport>()(
    z
      .object({
        year,
        how: z.enum(['edit', 'paste', 'fill', 'clear']),
        cells: z
          .array(z.object({ unit: id, indicator: text(64), text: z.string().max(400) }).strict())
          .min(1)
          .max(60_000),
      })
      .strict(),
  ),
  'entry.note': service<EntryReport>()(
    z.object({ year, unit: id, indicator: text(64), note: text(4000), evidence: text(1000) }).strict(),
  ),
  'entry.explain': service<ExplainView>()(z.object({ unit: id }).strict()),
  'entry.explainBody': service<ExplainBodyView>()(z.object({ year, code: bodyCode }).strict()),
  /** `code`: province or body. */
  'entry.problems': service<ProblemsView>()(z.object({ year, code: bodyCode }).strict()),
  /** Gives a reason for breaking a soft rule, or takes it back. */
  'entry.excuse': service<null>()(
    z.object({ unit: id, rule: text(64), indicator: text(64), reason: text(1000).min(1).nullable() }).strict(),
  ),
  'reentry.list': service<ReentryRow[]>()(z.object({ year }).strict()),
  /** Draws `count` units of the bodies of `code` at random (or takes `units`) to be entered again, blind. */
  'reentry.start': service<ReentryRow>()(
    z
      .object({ year, code: bodyCode, count: z.number().int().min(1).max(100), units: z.array(id).max(100).optional() })
      .strict(),
  ),
  'reentry.get': service<ReentryView>()(z.object({ id }).strict()),
  'reentry.write': service<ReentryView>()(
    z
      .object({
        id,
        cells: z
          .array(z.object({ unit: id, indicator: text(64), text: z.string().max(400) }).strict())
          .min(1)
          .max(6000),
      })
      .strict(),
  ),
  /** Ends the blind part: from now on differences can be seen and settled. */
  'reentry.finish': service<ReentryDifference[]>()(z.object({ id }).strict()),
  'reentry.differences': service<ReentryDifference[]>()(z.object({ id }).strict()),
  'reentry.settle': service<ReentryDifference[]>()(
    z.object({ id, unit: id, indicator: text(64), take: z.enum(['first', 'second']) }).strict(),
  ),
  'reentry.remove': service<null>()(z.object({ id }).strict()),

  // entry workbooks
  /**
   * Asks where to: a folder that gets one workbook per body, or one file with a sheet per body (`together`, and always for
   * one body). Null when the user cancelled the question; `cancelled` when the job was stopped after the names given.
   */
  'workbook.export': shell<{ names: string[]; cancelled: boolean } | null>()(
    z
      .object({ year, codes: z.array(bodyCode).min(1).max(600), together: z.boolean().default(false), job: text(40) })
      .strict(),
  ),
  /** `year`: the one the person works in; a workbook of another one is refused. */
  'workbook.preview': service<WorkbookPreview>()(z.object({ source: sourceFile, year: year.optional() }).strict()),
  /** `take`: cells in conflict ("Sheet!C7") where the workbook wins; all others keep the newer value. */
  'workbook.apply': service<WorkbookReport>()(
    z.object({ preview: text(64), take: z.array(text(120)).max(60_000) }).strict(),
  ),

  // the way to a validated year
  'work.board': service<BoardView>()(z.object({ year, region: z.string().regex(/^(ID|\d{2}(\.\d{2})?)$/) }).strict()),
  'work.unit': service<UnitWorkView>()(z.object({ unit: id }).strict()),
  'work.act': service<WorkReport>()(
    z
      .object({
        units: z.array(id).min(1).max(2000),
        action: z.enum(workActions),
        /** Needed for `return` (or remarks) and `reopen`. */
        reason: text(1000).optional(),
        remarks: z
          .array(z.object({ unit: id, indicator: text(64), text: text(1000).min(1) }).strict())
          .max(2000)
          .optional(),
      })
      .strict(),
  ),
  'work.assign': service<null>()(
    z
      .object({
        year,
        codes: z.array(bodyCode).min(1).max(600),
        person: id.nullable().optional(),
        due: day.nullable().optional(),
      })
      .strict(),
  ),
  'work.fourEyes': service<null>()(z.object({ on: z.boolean() }).strict()),
  'remark.add': service<null>()(z.object({ unit: id, indicator: text(64), text: text(1000).min(1) }).strict()),
  'remark.settle': service<null>()(z.object({ id, answer: text(1000) }).strict()),
  /** Closes a year whose decision is entered; `reopen` needs the validator and a reason. */
  'year.close': service<null>()(z.object({ year }).strict()),
  'year.reopen': service<null>()(z.object({ year, reason: text(1000).min(1) }).strict()),

  // bodies and units of a year
  'master.get': service<MasterView>()(z.object({ year, region }).strict()),
  'unit.edit': service<null>()(
    z
      .object({ id, name: text(160).min(1).optional(), type: text(100).optional(), address: text(300).optional() })
      .strict(),
  ),
  /** Copies units (with type, address and heads) of `from` that `year` does not have yet. */
  'unit.copyYear': service<{ added: number }>()(
    z.object({ from: year, year, codes: z.array(bodyCode).min(1).max(600) }).strict(),
  ),
  'body.edit': service<null>()(
    z.object({ code: bodyCode, name: text(160).min(1).optional(), address: text(300).optional() }).strict(),
  ),
  'head.save': service<null>()(
    z
      .object({
        id: id.nullable(),
        subject: bodyCode,
        name: text(160).min(1),
        position: text(160).min(1),
        from: day,
        until: day.nullable(),
        /** Whoever was in office without a last day leaves it on the day before. */
        endsPrevious: z.boolean().optional(),
      })
      .strict(),
  ),
  'head.remove': service<null>()(z.object({ id }).strict()),
  'oversight.save': service<null>()(
    z
      .object({
        id: id.nullable(),
        year,
        body: bodyCode,
        unit: id.nullable(),
        kind: text(60).min(1),
        number: text(160),
        note: text(1000),
        open: z.boolean(),
      })
      .strict(),
  ),
  'oversight.remove': service<null>()(z.object({ id }).strict()),
  'explore.body': service<BodyStory>()(z.object({ year, code: bodyCode }).strict()),

  // journal, copies, state of the program
  'journal.list': service<JournalView>()(
    z
      .object({
        filter: journalFilter,
        /** The smallest `place` seen, to read on. */
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      })
      .strict(),
  ),
  /** Rows of one batch; `filter` leaves only those of a table or a body. */
  'journal.entries': service<JournalEntriesView>()(
    z
      .object({
        batch: text(64),
        filter: journalFilter.pick({ table: true, body: true }).strict().default({}),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1000).default(200),
      })
      .strict(),
  ),
  /** Takes one batch back, by the rules of undo; `refused` carries the list of what builds on it. */
  'journal.undo': service<UndoReport>()(z.object({ batch: text(64) }).strict()),
  /** Reads the whole journal and all tables: seconds where much was entered. */
  'journal.check': service<JournalCheckView>()(nothing),
  /** Asks where to save; null when the user cancelled. */
  'journal.export': shell<{ name: string; lines: number } | null>()(
    z.object({ filter: journalFilter, format: z.enum(['xlsx', 'csv']) }).strict(),
  ),
  'backup.list': service<BackupsView>()(nothing),
  /** Makes an automatic copy now. */
  'backup.make': service<CopyView>()(nothing),
  /** One file with everything into a folder from `file.pick`; without a password anybody can read it. */
  'backup.export': service<BackupExported>()(z.object({ folder: text(64), password: password.nullable() }).strict()),
  /** What is in it and what restoring would change; `key` asks for a password. Changes nothing. */
  'backup.inspect': service<BackupInspection>()(
    z.object({ source: backupSource, password: password.nullable() }).strict(),
  ),
  /** Keeps the present state as a copy first (`kept`: restoring that one undoes this), then restores. */
  'backup.restore': service<RestoreReport>()(
    z.object({ source: backupSource, password: password.nullable() }).strict(),
  ),
  'doctor.run': service<DoctorView>()(nothing),
  /** What to offer when the database cannot be used; null while it can. Then only inspecting and restoring answer. */
  'safety.damaged': shell<DamagedView | null>()(nothing),

  // the shell
  'file.pick': shell<{ pick: string; name: string; size: number } | null>()(
    z
      .object({
        what: z.enum([
          'results',
          'instrument',
          'workbook',
          'key',
          'pdf',
          'logo',
          'settings',
          'certificate',
          'package',
          'backup',
          'installer',
          'folder',
        ]),
      })
      .strict(),
  ),
  /** Keeps the bytes of a dropped file until the program ends, for calls that take a token of a file. */
  'file.keep': shell<{ pick: string; name: string; size: number }>()(
    z.object({ name: text(255).min(1), bytes: z.instanceof(Uint8Array) }).strict(),
  ),
  /** The backup the program was started with by double click; once. Later ones come as the event `openFile`. */
  'file.opened': shell<Events['openFile'] | null>()(nothing),
  /** Looks at an installer by its token from `file.pick`; starts nothing. */
  'update.inspect': shell<InstallerView>()(z.object({ file: text(64) }).strict()),
  /** Makes a copy of the data, starts the installer that was inspected (`sha256`), and ends the program. */
  'update.start': shell<null>()(z.object({ file: text(64), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict()),
  'prefs.get': shell<Prefs>()(nothing),
  'prefs.set': shell<Prefs>()(
    z
      .object({
        theme: z.enum(['light', 'dark', 'auto']),
        textSize: z.number().int().min(80).max(200),
        year: year.nullable(),
        region: region.nullable(),
        advance: z.boolean(),
        entry: entryPlace.nullable(),
        lockAfter: z.number().int().min(0).max(240),
      })
      .partial()
      .strict(),
  ),
  // help and support
  /** What an office does once, in order; shown until all is done. */
  'office.steps': service<FirstStep[]>()(nothing),
  /** The sample office as it began, undoable; refused in an office with data of its own. */
  'sample.reset': service<UndoReport>()(nothing),
  /** Asks where to save the manual, and opens it; null when cancelled. */
  'help.manual': shell<{ name: string } | null>()(nothing),
  /** What "Kirim laporan masalah" would save, to be read first. */
  'problem.prepare': shell<ProblemReport>()(nothing),
  /** Asks where to save the ZIP: the files that were shown, and what the person wrote; null when cancelled. */
  'problem.save': shell<{ name: string } | null>()(
    z.object({ report: text(64), story: z.string().max(20_000) }).strict(),
  ),
  /** A bug of the page, for the log: kind and places in the code only. */
  'problem.note': shell<null>()(z.object({ name: text(80), stack: z.string().max(50_000) }).strict()),
  'window.present': shell<null>()(z.object({ on: z.boolean() }).strict()),
  'folder.show': shell<null>()(z.object({ what: z.enum(['data', 'output', 'backups']) }).strict()),
} as const

export interface Prefs {
  theme: 'light' | 'dark' | 'auto'
  /** Percent of the normal size. */
  textSize: number
  year: number | null
  region: string | null
  /** In the entry grid a digit chooses the next cell without Enter. */
  advance: boolean
  entry: z.infer<typeof entryPlace> | null
  /** Minutes without input after which the window locks; 0: never. */
  lockAfter: number
}

export const commands = [
  'go.year',
  'go.entry',
  'go.problems',
  'go.reentry',
  'go.board',
  'go.results',
  'go.explore',
  'go.ranking',
  'go.issue',
  'go.verify',
  'go.master',
  'go.instrument',
  'go.settings',
  'go.backup',
  'go.journal',
  'go.laptops',
  'go.people',
  'go.health',
  'backup.make',
  'backup.export',
  'backup.restore',
  'package.import',
  'package.export',
  'person',
  'lock',
  'palette',
  'undo',
  'redo',
  'import',
  'find',
  'explain',
  'print',
  'present',
  'theme.light',
  'theme.dark',
  'theme.auto',
  'text.bigger',
  'text.smaller',
  'text.normal',
  'help.page',
  'help.contents',
  'help.manual',
  'help.keys',
  'help.problem',
  'update',
  'help.about',
] as const
/** Chosen in the native menu; the page does it. */
export type Command = (typeof commands)[number]

export interface Events {
  progress: Progress
  /** Something was written, here or by another process: read again. */
  changed: { by: 'self' | 'other' }
  command: Command
  /** A bug in a background thread, to be shown in the error screen. */
  bug: ErrorValue
  /** A backup was opened by double click: to be looked into by `backup.inspect`. */
  openFile: { pick: string; name: string }
}
export const eventNames = [
  'progress',
  'changed',
  'command',
  'bug',
  'openFile',
] as const satisfies readonly (keyof Events)[]

export type CallName = keyof typeof calls
export type Input<C extends CallName> = z.infer<(typeof calls)[C]['input']>
export type Output<C extends CallName> =
  (typeof calls)[C] extends Call<'service' | 'shell', z.ZodType, infer O> ? O : never
export type ServiceCall = { [C in CallName]: (typeof calls)[C]['side'] extends 'service' ? C : never }[CallName]
export type ShellCall = Exclude<CallName, ServiceCall>

/** Inside main and the service a chosen file has become its bytes. */
type Resolved<T> = T extends SourceFile
  ? { name: string; bytes: Uint8Array }
  : T extends Uint8Array
    ? T
    : T extends object
      ? { [K in keyof T]: Resolved<T[K]> }
      : T
export type ResolvedInput<C extends CallName> = Resolved<Input<C>>

/** What the preload puts on `window.piagam`. */
export interface PiagamApi {
  call<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>>
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}

export const documentKindInput = z.enum(documentKinds)
