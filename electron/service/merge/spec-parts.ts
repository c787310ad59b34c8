/** Of what the description of merged tables is made. */
import { z } from 'zod'
import { isDay } from '../../../shared/domain/dates.ts'

export type Json = string | number | boolean | null | Json[]
export type Row = Record<string, string | number | null>

/** The cell that says whether the record is there: true or false. */
export const existence = '*'

export interface Cell {
  columns: readonly string[]
  check: z.ZodType
  /** What a new record holds where nobody entered anything; such a cell never stands against a filled one. */
  fresh?: Json
}

export interface TableSpec {
  /** Key columns in order. */
  key: readonly string[]
  keyCheck: z.ZodType
  cells: Readonly<Record<string, Cell>>
  /** Columns that follow from others. */
  derived?: (row: Row) => Row
  /** Columns that must be unique: two records with the same values are one. */
  identity?: readonly string[]
  /** Two keys may have become one without `identity`: when an older program found twins where none are looked for now. */
  joinable?: true
  /** Records this one cannot be without, where the column is filled: table and the column that holds its key. */
  parents?: readonly { tbl: string; column: string }[]
  /** Columns that name a record which may turn out to be one with another: they follow it. */
  refs?: Readonly<Record<string, string>>
  /** Goes when its parent is decided to go, where it is part of it. */
  owner?: string
  /** What changes tell besides their cells. */
  told?: Readonly<Record<string, z.ZodType>>
}

export const text = (max: number) => z.string().max(max)
export const id = text(64).min(1)
export const year = z.int().min(2000).max(2100)
export const day = z.string().refine(isDay)
export const flag = z.union([z.literal(0), z.literal(1)])
export const plain = (column: string, check: z.ZodType, fresh?: Json): Cell =>
  fresh === undefined ? { columns: [column], check } : { columns: [column], check, fresh }
