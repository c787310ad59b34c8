/**
 * Charts as data: one function makes the option object that the screen and the printed page both draw. ECharts draws labels
 * with an outline, which converters to PDF paint over the text: `textBorderWidth` 0 everywhere.
 */
import type { Zone } from '../domain/types.ts'

/** What ECharts takes; plain data but for the formatters of labels. */
export type ChartOption = Readonly<Record<string, unknown>>

/** Colours and type of the place where the chart stands. */
export interface ChartLook {
  ink: string
  soft: string
  line: string
  accent: string
  zones: Readonly<Record<Zone, string>>
  /** Font family as the place knows it. */
  font: string
  /** Points on paper, pixels on the screen. */
  size: number
  /** Room for names beside bars, in units of `size`. */
  names: number
}

export interface Chart {
  option: ChartOption
  /** Height the chart wants, in units of `size`: charts of many bars are tall. */
  height: number
  /** The chart in words, for those who do not see it. */
  alt: string
}

export const textOf = ({ font, size }: ChartLook, color: string) => ({
  color,
  fontFamily: font,
  fontSize: size,
  textBorderWidth: 0,
})

/** What every chart has. */
export const baseOf = (look: ChartLook) => ({
  animation: false,
  textStyle: textOf(look, look.ink),
})
