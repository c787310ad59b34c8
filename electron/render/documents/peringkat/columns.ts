/** The columns of the ranking table. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import { verdictColumns, type WantedColumn } from '../portrait/columns.ts'

type Row = RankingSnapshot['rows'][number]

export const columns: WantedColumn<Row>[] = [
  { title: 'Peringkat', align: 'right', width: mm(17), text: (row) => String(row.rank) },
  { title: 'Pemda', align: 'left', width: 0, text: (row) => row.name },
  { title: 'Nilai', align: 'right', width: mm(17), text: (row) => formatScore(row.score), strong: true },
  ...verdictColumns<Row>(),
]
