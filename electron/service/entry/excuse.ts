/** Reasons for breaking soft rules. Given also where cells are locked: they explain, they change nothing. */
import type { ProblemView } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { removeExcuse, setExcuse } from '../../store/excuses.ts'
import type { Store } from '../../store/store.ts'
import { type UnitRecord, unitById } from '../../store/units.ts'
import { requireOpen } from '../../store/work.ts'
import { problemsOf } from './problems.ts'

const placeText = (unit: UnitRecord, indicator: string): string =>
  `${indicator === '' ? '' : `${indicator} `}${unit.name} ${unit.year}`

/**
 * Gives a reason for a soft problem that is there, or with null takes it back. Expected('not-found') for a unit or problem
 * that is gone, ('refused') for a hard one or a closed year.
 */
export const excuseProblem = (
  store: Store,
  input: Pick<ProblemView, 'unit' | 'rule' | 'indicator'> & { reason: string | null },
): void => {
  const { unit: id, rule, indicator, reason } = input
  const unit = unitById(store, id)
  if (unit === undefined) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang daftar masalah.')
  requireOpen(store, unit.year)
  const what = placeText(unit, indicator)
  if (reason === null) {
    store.write({ kind: 'edit', label: `Hapus alasan ${what}`, undoable: true }, () => {
      removeExcuse(store, input)
    })
    return
  }
  const found = problemsOf(store, unit.year, unit.body).find(
    (problem) => problem.unit === id && problem.rule === rule && problem.indicator === indicator,
  )
  if (found === undefined) throw new Expected('not-found', 'Masalah ini sudah tidak ada. Muat ulang daftar masalah.')
  if (found.level === 'hard')
    throw new Expected('refused', 'Masalah ini harus diperbaiki; alasan saja tidak cukup.', { details: [found.text] })
  store.write({ kind: 'edit', label: `Alasan ${what}`, undoable: true }, () => {
    setExcuse(store, input, reason)
  })
}
