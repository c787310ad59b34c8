/** What RevoGrid hands to the functions that draw a cell, and how they draw. */
import type { VNode } from '@revolist/revogrid'
import type { Line } from './lines'
import type { RowModel } from './model'

export type Draw = (tag: string, data: Record<string, unknown>, children: (VNode | string)[]) => VNode

/** RevoGrid takes rows of any shape; ours are models. */
export const rowOf = ({ model }: { model: unknown }): RowModel => model as RowModel
export const lineOf = (cell: { model: unknown }): Line => rowOf(cell).line

export const element = (draw: Draw, tag: string, data: Record<string, unknown>, children: (VNode | string)[]): VNode =>
  draw(tag, data, children)
