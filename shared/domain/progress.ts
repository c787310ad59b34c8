/** How far a document has come, and how often it was printed, from what happened to it. */
import type { DocumentProgress } from '../register-views.ts'
import type { DocumentState } from '../views.ts'

interface Happened {
  event: 'signed' | 'printed' | 'delivered'
  sheets: number
  spoiled: number
  copy: boolean
}

const ended: Partial<Record<DocumentState, DocumentProgress>> = {
  reserved: 'dipesan',
  replaced: 'diganti',
  revoked: 'dicabut',
  void: 'batal',
}

/** `signed`: issued with an electronic signature. */
export const progressOf = (state: DocumentState, signed: boolean, events: readonly Happened[]): DocumentProgress => {
  const end = ended[state]
  if (end !== undefined) return end
  const happened = (event: Happened['event']): boolean => events.some((one) => one.event === event)
  if (happened('delivered')) return 'diserahkan'
  if (originals(events) > 0 || events.some(({ copy, sheets }) => copy && sheets > 0)) return 'dicetak'
  return signed || happened('signed') ? 'ditandatangani' : 'terbit'
}

/**
 * Good sheets without the mark SALINAN, in the order of events. A print of nothing but spoiled sheets takes earlier ones
 * back: somebody found only afterwards that they were spoiled.
 */
export const originals = (events: readonly Happened[]): number =>
  events
    .filter(({ event, copy }) => event === 'printed' && !copy)
    .reduce((good, { sheets, spoiled }) => (sheets > 0 ? good + sheets : Math.max(0, good - spoiled)), 0)
