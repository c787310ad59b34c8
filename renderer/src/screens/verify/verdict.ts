import type { VerifiedFile } from '../../../../shared/views'

export type Verdict = 'good' | 'changed' | 'broken' | 'untrusted' | 'registered' | 'unsigned'
export type Tone = 'good' | 'warn' | 'bad'

/** The one thing to say about a file; the worst comes first. */
export function verdictOf(file: VerifiedFile): Verdict {
  if (!file.signed) return file.registered ? 'registered' : 'unsigned'
  if (file.changedAfterSigning) return 'changed'
  if (!file.intact) return 'broken'
  return file.trusted === false ? 'untrusted' : 'good'
}

export const toneOf: Record<Verdict, Tone> = {
  good: 'good',
  registered: 'good',
  untrusted: 'warn',
  unsigned: 'warn',
  changed: 'bad',
  broken: 'bad',
}
