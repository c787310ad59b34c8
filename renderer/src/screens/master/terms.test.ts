import { expect, test } from 'vitest'
import type { HeadView } from '../../../../shared/entry-views'
import { inOffice, termNotes } from './terms'

const head = (name: string, from: string, until: string | null = null): HeadView => ({
  id: name,
  subject: '36.74',
  name,
  position: 'Kepala Dinas',
  from,
  until,
})

test('one head is in office on a day, up to and with the last day', () => {
  const heads = [head('Baru', '2024-01-10'), head('Lama', '2021-01-01', '2023-12-31')]
  expect(inOffice(heads, '2023-12-31')?.name).toBe('Lama')
  expect(inOffice(heads, '2024-01-05')).toBeUndefined()
  expect(inOffice(heads, '2024-01-10')?.name).toBe('Baru')
  expect(termNotes(heads, '2025-05-05').map(({ current }) => current)).toEqual([true, false])
})

test('days without anybody are named, those that follow each other are not', () => {
  const [third, second, first] = termNotes(
    [head('C', '2024-01-10'), head('B', '2022-01-01', '2023-12-31'), head('A', '2020-01-01', '2021-12-31')],
    '2024-02-01',
  )
  expect(third?.gap).toEqual({ from: '2024-01-01', until: '2024-01-09' })
  expect(second?.gap).toBeNull()
  expect(first?.gap).toBeNull()
})

test('terms that overlap, as they come from another laptop, name each other', () => {
  const notes = termNotes([head('B', '2023-01-01'), head('A', '2020-01-01', '2023-06-30')], '2024-01-01')
  expect(notes.map(({ overlaps }) => overlaps?.name)).toEqual(['A', 'B'])
  expect(notes.map(({ gap }) => gap)).toEqual([null, null])
})
