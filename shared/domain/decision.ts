/** How a decision of the head office is cited. */
import { longDay } from './dates.ts'
import type { Day } from './types.ts'

/**
 * "Berdasarkan Keputusan Nomor 252 Tahun 2024 tanggal 14 November 2024". Offices enter the number bare, with "Nomor" or with the
 * whole name ("Keputusan Ketua Ombudsman RI Nomor 252 Tahun 2024", as the head office cites it); what is there is not said twice.
 */
export const decisionText = ({ number, date }: { number: string; date: Day }): string => {
  const given = number.trim()
  const named = /^(surat )?keputusan\b/i.test(given)
    ? given
    : `Keputusan Nomor ${given.replace(/^(nomor|no\.?)[:\s]\s*/i, '')}`
  return `Berdasarkan ${named} tanggal ${longDay(date)}`
}
