import { expect, test } from 'vitest'
import type { HandoverView } from '../../../../shared/register-views'
import { linesOf } from './lines'

type Row = Parameters<typeof linesOf>[0][number]
const row = (id: string, code: string, body: string, more: Partial<Row> = {}): Row => ({
  id,
  code,
  body,
  kind: 'certificate',
  state: 'issued',
  number: id,
  deliveredOn: null,
  ...more,
})
const handover = (body: string, day: string): HandoverView => ({
  id: day,
  year: 2022,
  body,
  bodyName: body,
  day,
  place: 'Serang',
  giver: 'A',
  giverPosition: '',
  receiver: 'B',
  receiverPosition: '',
  note: '',
  photo: false,
  documents: [],
  minutes: null,
})
const rows = [
  row('1', '36.73', 'Kota Serang'),
  row('2', '36.73', 'Kota Serang', { kind: 'report', deliveredOn: '2023-01-24' }),
  row('3', '36.73', 'Kota Serang', { state: 'revoked' }),
  row('5', '36.71', 'Kota Tangerang'),
  row('6', '36', 'Banten', { kind: 'ranking' }),
]

test('a body stands in the list once, with its documents in force; rankings are nobody’s', () => {
  expect(
    linesOf(rows, [], '').map(({ name, documents, delivered, state }) => [name, documents, delivered, state]),
  ).toEqual([
    ['Kota Serang', 2, 1, 'some'],
    ['Kota Tangerang', 1, 0, 'none'],
  ])
})

test('a handover without documents is planned, and the newest stands first', () => {
  const [line] = linesOf(rows, [handover('36.71', '2023-01-01'), handover('36.71', '2023-02-01')], 'tanggerang')
  expect(line).toMatchObject({ name: 'Kota Tangerang', state: 'planned' })
  expect(line?.handovers.map(({ day }) => day)).toEqual(['2023-02-01', '2023-01-01'])
})
