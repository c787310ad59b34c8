import { expect, test } from 'vitest'
import type { VerifiedFile } from '../../../../shared/views'
import { verdictOf } from './verdict'

const file: VerifiedFile = {
  file: 'piagam.pdf',
  signed: true,
  intact: true,
  trusted: null,
  signer: 'Kepala Perwakilan',
  signedAt: null,
  timestamped: false,
  changedAfterSigning: false,
  registered: true,
  number: null,
  notes: [],
}

test.each([
  ['signed, intact, nobody asked who vouches', {}, 'good'],
  ['from a chosen root', { trusted: true }, 'good'],
  ['not from a chosen root', { trusted: false }, 'untrusted'],
  ['bytes changed', { intact: false }, 'broken'],
  ['something added afterwards', { changedAfterSigning: true }, 'changed'],
  ['no signature, but ours', { signed: false, intact: false }, 'registered'],
  ['no signature, not ours', { signed: false, intact: false, registered: false }, 'unsigned'],
] as const)('%s', (_name, change, verdict) => {
  expect(verdictOf({ ...file, ...change })).toBe(verdict)
})
