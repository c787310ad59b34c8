import { readShare, readValue, readWhole } from './numbers'
import { texts } from './texts'

/** What is wrong with a code; `others` are taken. Null when nothing is. */
export const codeProblem = (text: string, others: readonly string[]): string | null => {
  if (text.length > 32 || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text)) return texts.check.code
  return others.some((other) => other.toLowerCase() === text.toLowerCase()) ? texts.check.taken(text) : null
}
export const nameProblem = (text: string): string | null => (text === '' ? texts.check.name : null)
export const shareProblem = (text: string): string | null => (readShare(text) === null ? texts.check.share : null)
export const valueProblem = (text: string): string | null => (readValue(text) === null ? texts.check.value : null)
export const wholeProblem = (text: string): string | null => (readWhole(text) === undefined ? texts.check.whole : null)
/** Meanings of values, one a line. */
export const labelsProblem = (text: string): string | null => {
  const lines = text.split('\n')
  return lines.length > 102 || lines.some((line) => line.trim().length > 200) ? texts.check.label : null
}
