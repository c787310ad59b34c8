/** A few rounds of what `npm run soak` does by hundreds; `ROUNDS` makes them more. */
import { expect, test } from 'vitest'
import { killKinds, killRounds } from './rounds.ts'

const rounds = Number(process.env['ROUNDS'] ?? 1)

test.each(killKinds)(
  'killed in the middle of %s, nothing that was acknowledged is lost and nothing is half there',
  async (kind) => {
    expect(await killRounds(kind, rounds)).toMatchObject({ rounds, faults: [] })
  },
  600_000,
)
