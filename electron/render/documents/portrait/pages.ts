/** Fills pages from top to bottom; what is placed says how high it is and is never torn. */
import { emptySheet, type Sheet } from '../sheet.ts'
import { bottom, top } from './layout.ts'

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

  /** Draws something `height` high after `gap`, on a new page when it does not fit here. */
  place(height: number, gap: number, draw: (sheet: Sheet, y: number) => void): void {
    if (this.y > top && this.y + gap + height > bottom) this.next()
    else if (this.y > top) this.y += gap
    draw(this.sheet, this.y)
    this.y += height
  }
}
