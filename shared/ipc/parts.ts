/** Parts of the inputs that many calls share, and what a call is. */
import { documentKinds } from '../domain/snapshot.ts'
import { rankGroups, tieRules } from '../domain/types.ts'
import { z } from 'zod'

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const year = z.number().int().min(2000).max(2100)
export const region = z.string().regex(/^(ID|\d{2})$/)
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
export const bodyCode = z.string().min(1).max(64)
export const score = z.number().int().min(0).max(10_000)
export const text = (max: number) => z.string().trim().max(max)
export const group = z.enum(rankGroups)
export const ties = z.enum(tieRules)
export const nothing = z.object({}).strict()
export const id = z.string().min(1).max(64)

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
    /** Of kinds that count for themselves; a kind that is left out follows the others. */
    numberPatterns: z.partialRecord(z.enum(documentKinds), text(120).min(1)).optional(),
    decision: z.array(z.object({ year, number: text(160), date: day }).strict()).max(100),
    colors: z.object({ brand: text(9), accent: text(9) }).strict(),
  })
  .strict()

export const issueScope = z
  .object({
    year,
    region: z.string().regex(/^(ID|\d{2}(\.\d{2})?)$/),
    kind: z.enum([...documentKinds, 'all']),
    group: group.optional(),
    ties: ties.optional(),
    date: day.optional(),
    place: text(100).optional(),
    /** Id or name of the template to issue with; left out: the one chosen for the kind. */
    template: text(80).optional(),
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
export const journalFilter = z
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
export const backupSource = z.union([
  z.object({ copy: z.string().max(120) }).strict(),
  z.object({ file: z.string().max(64) }).strict(),
])
/** In memory only: never logged, never written. */
export const password = z.string().max(1024)

/** `side` says who answers: the service thread, or the shell (dialogs, files, windows) in the main process. */
export interface Call<S extends 'service' | 'shell', I extends z.ZodType, O> {
  side: S
  input: I
  /** Only a type: never filled. */
  output?: O
}
export const service =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<'service', I, O> => ({ side: 'service', input })
export const shell =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<'shell', I, O> => ({ side: 'shell', input })
