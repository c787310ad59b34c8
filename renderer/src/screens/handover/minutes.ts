import { issueOne } from '../issue/one'
import { scopeOfBody } from '../register/replace'
import { texts } from './texts'

const words = texts.minutesDialog

/** Issues the minutes of a body; `replace`: why those in force go. Gives the new ones, or what is wrong. */
export const issueMinutes = (year: number, code: string, replace: string | undefined): ReturnType<typeof issueOne> =>
  issueOne(
    { scope: scopeOfBody(year, code, 'minutes'), item: `minutes:${code}`, replace },
    { ...words, nothing: words.notDue },
  )
