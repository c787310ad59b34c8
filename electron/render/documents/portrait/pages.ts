/** Fills pages from top to bottom; what is placed says how high it is and is never torn. */
import { emptySheet, type Sheet } from '../sheet.ts'
import { bottom, pageHeight, top } from './layout.ts'

/** A drawing that pdfmake sets: page from 0, points from the upper left corner. */
export interface Picture {
  page: number
  x: number
  y: number
  width: number
  svg: string
}

export class Pages {
  readonly sheets: Sheet[] = [emptySheet()]
  y = top
  readonly pictures: Picture[] = []
  /** Chapters with the page they begin on, counted from 0. */
  readonly chapters: { title: string; page: number }[] = []
  /** Pages kept for the table of contents. */
  readonly contents: Sheet[] = []

  get sheet(): Sheet {
    const last = this.sheets.at(-1)
    if (!last) throw new Error('no page')
    return last
  }

  get left(): number {
    return bottom - this.y
  }

  next(): void {
    this.sheets.push(emptySheet())
    this.y = top
  }

  /** A page with nothing on it: this one, or the next. */
  fresh(): Sheet {
    if (this.y > top) this.next()
    return this.sheet
  }

  /** White, except at the top of a page. */
  skip(height: number): void {
    if (this.y > top) this.y = Math.min(bottom, this.y + height)
  }

  /** Nothing more on this page: what is placed next begins another one, and without it there is none. */
  fill(): void {
    this.y = bottom
  }

  /** As `fill`, where the page has anything on it. */
  leave(): void {
    if (this.y > top) this.fill()
  }

  /**
   * Draws something `height` high after `gap`, on a new page when it does not fit here.
   * `keep`: what has to follow on the same page, where a page can hold both.
   */
  place(height: number, gap: number, draw: (sheet: Sheet, y: number) => void, keep = 0): void {
    const needed = height + keep <= pageHeight ? height + keep : height
    if (this.y > top && this.y + gap + needed > bottom) this.next()
    else if (this.y > top) this.y += gap
    draw(this.sheet, this.y)
    this.y += height
  }
}
