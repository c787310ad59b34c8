/** Journal, copies, and the state of the data. */
import type {
  BackupExported,
  BackupInspection,
  BackupsView,
  CopyView,
  DamagedView,
  DoctorView,
  JournalCheckView,
  JournalEntriesView,
  JournalView,
  RestoreReport,
  UndoReport,
} from '../views.ts'
import { z } from 'zod'
import { backupSource, journalFilter, nothing, password, service, shell, text } from './parts.ts'

export const safetyCalls = {
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
} as const
