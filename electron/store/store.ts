/** The one door to the database: opened, migrated, journaled. Written by store/open.ts, used by the query files. */
import type { Database } from 'better-sqlite3'

export interface BatchInfo {
  /** 'import' | 'edit' | 'settings' | 'issue' | 'begin' | 'undo' | 'redo' | … */
  kind: string
  /** Indonesian, shown in "Urungkan …": "Impor banten-2022.csv". */
  label: string
  undoable: boolean
  reason?: string
  /** The batch this one takes back. */
  undoes?: string
}

export interface Store {
  readonly db: Database
  readonly file: string
  /** UUIDv7 of this installation. */
  readonly device: string
  /** True when this open created the file. */
  readonly created: boolean
  /** Now; tests set it. */
  now(): Date
  /** By whom the next batches are: a person's name, or null for the account of the system. */
  actAs(person: string | null): void
  /** Who acts now. */
  author(): string
  /** All batches of `run`, also those after an await, are by whoever acts now: work that goes on keeps its author. */
  keepAuthor<T>(run: () => T): T
  /**
   * One synchronous transaction (BEGIN IMMEDIATE) in which every change is journaled under one batch. `run` must not
   * await. When it throws, or changes nothing, no batch remains; `batch` is null then.
   */
  write<T>(info: BatchInfo, run: () => T): { value: T; batch: string | null }
  /** Changes by other processes since the last look (PRAGMA data_version). */
  changedByOthers(): boolean
  close(): void
}
