/** Settings of the office, its people, and packages of other laptops. */
import { documentKinds } from '../domain/snapshot.ts'
import type {
  BlocksView,
  ConflictView,
  ElsewhereRow,
  LockedView,
  MergePreview,
  MergeReport,
  PackageWritten,
  PersonState,
  PersonView,
  Settings,
  SettleReport,
} from '../views.ts'
import { personRoles } from '../views.ts'
import { z } from 'zod'
import { nothing, packageScope, service, settingsInput, shell, sourceFile, text, year } from './parts.ts'

export const officeCalls = {
  // settings
  'settings.get': service<Settings>()(nothing),
  'settings.save': service<Settings>()(settingsInput.partial().strict()),
  'settings.locked': service<LockedView>()(nothing),
  'settings.logo': service<null>()(z.object({ source: sourceFile.nullable() }).strict()),
  'settings.number': service<{ ok: boolean; example: string; problem: string }>()(
    z.object({ pattern: text(120), kind: z.enum(documentKinds).nullable().optional() }).strict(),
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
} as const
