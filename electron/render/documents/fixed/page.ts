/** Layers of a page from the back to the front, as plain data. */
import { emptySheet, type Sheet } from '../sheet.ts'
import type { Ornament } from './art.ts'
import type { Rect } from './rect.ts'

export type Layer =
  | { layer: 'sheet'; sheet: Sheet }
  /** `key`: by which it is found again in later documents; null for what the number draws. */
  | { layer: 'art'; key: string | null; ornament: () => Ornament }
  | { layer: 'image'; key: string; url: string; x: number; y: number; width: number; height: number }
  | { layer: 'microtext'; text: string; box: Rect; gap: number; color: string }
  /** Where the word across the page goes: over ornament, under text. */
  | { layer: 'mark' }

export interface Options {
  sha256: string
  preview: boolean
  pictures: Readonly<Record<string, string>>
  /** Without what pre-printed paper carries. */
  bare: boolean
  /** Shows what is only there to lay things out by. */
  guides: boolean
}

export class Page {
  readonly layers: Layer[] = []
  /** The sheet that is being written on: a new one over anything else. */
  get sheet(): Sheet {
    const last = this.layers.at(-1)
    if (last?.layer === 'sheet') return last.sheet
    const sheet = emptySheet()
    this.layers.push({ layer: 'sheet', sheet })
    return sheet
  }
}
