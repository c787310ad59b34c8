/** The columns of what was handed over. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { MinutesSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import type { WantedColumn } from '../portrait/columns.ts'

interface Row extends Omit<MinutesSnapshot['items'][number], 'kind'> {
  /** Counted from 1. */
  place: number
}

export const itemColumns: WantedColumn<Row>[] = [
  { title: 'No.', align: 'right', width: mm(11), text: ({ place }) => `${place}.` },
  { title: 'Dokumen', align: 'left', width: mm(35), text: ({ label }) => label },
  { title: 'Nomor', align: 'left', width: mm(43), text: ({ number }) => number },
  { title: 'Atas nama', align: 'left', width: 0, text: ({ recipient }) => recipient },
  {
    title: 'Nilai',
    align: 'right',
    width: mm(17),
    text: ({ score }) => (score === null ? '–' : formatScore(score)),
    used: (rows) => rows.some(({ score }) => score !== null),
  },
]
