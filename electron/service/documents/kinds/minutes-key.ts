import type { DocumentKind } from '../../../../shared/domain/snapshot.ts'

/** Of minutes one a body and year is in force. Apart from the kind: who only asks for it need not know how it is made. */
export const minutesKey = (year: number, code: string): string => `minutes:${year}:${code}`

/** What is given by hand, in this order; the minutes themselves are not. */
export const handedKinds: readonly DocumentKind[] = ['certificate', 'report']
