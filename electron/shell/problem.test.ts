import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import type { DoctorView } from '../../shared/views.ts'
import { createProblems, type ProblemFacts } from './problem.ts'

const view: DoctorView = {
  ok: false,
  at: '',
  items: [{ id: 'documents', title: 'Dokumen', state: 'bad', text: 'Rahasia', details: ['Rahasia', '001/RAHASIA'] }],
}
const problems = (more: Partial<ProblemFacts> = {}) =>
  createProblems({
    versions: { Piagam: '0.1.0', Sistem: 'Windows 11' },
    examine: () => Promise.resolve(view),
    log: { last: () => 'x TypeError', tail: (letters) => 'y'.repeat(letters) },
    now: () => new Date('2026-01-02T03:04:05Z'),
    ...more,
  })

test('the ZIP holds exactly the files that were shown, and what the person wrote', async () => {
  const made = problems()
  const { report, files } = await made.prepare()
  const opened = unzipSync(made.pack(report, 'Saya menekan Terbitkan – lalu berhenti.'))
  const inside = Object.entries(opened).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))
  expect(inside).toEqual([...files, { name: 'cerita.txt', text: 'Saya menekan Terbitkan – lalu berhenti.' }])
  expect(files.map(({ name }) => name)).toEqual([
    'versi.txt',
    'pemeriksaan.txt',
    'kesalahan-terakhir.txt',
    'catatan.txt',
  ])
  expect(files[0]?.text).toContain('Piagam  0.1.0')
  expect(files[1]?.text).toBe('Dokumen  buruk, 2 rincian')
  expect(files[3]?.text.length).toBe(200_000)
  expect(JSON.stringify(files)).not.toMatch(/rahasia/i)
})

test('without a story there is no file for it', async () => {
  const made = problems()
  const { report } = await made.prepare()
  expect(Object.keys(unzipSync(made.pack(report, '')))).not.toContain('cerita.txt')
})

test('a service that is dead is said, not thrown', async () => {
  const { files } = await problems({ examine: () => Promise.reject(new Error('mati')) }).prepare()
  expect(files[1]?.text).toBe('Tidak dapat diperiksa.')
})

test('only a report that was shown can be saved', () => {
  expect(() => problems().pack('tebakan', '')).toThrow(Expected)
})
