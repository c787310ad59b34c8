import { expect, test } from 'vitest'
import type { Worker } from '../../../shared/domain/permission.ts'
import { transitions } from '../../../shared/domain/workflow.ts'
import { workActions, workStates } from '../../../shared/entry-views.ts'
import { type Facts, refusal } from './rules.ts'

const facts = (more: Partial<Facts>): Facts => ({
  state: 'draf',
  closed: null,
  worker: 'anyone',
  fourEyes: true,
  enterers: () => new Set(),
  submitter: null,
  verifier: null,
  problems: () => ({ hard: 0, soft: 0 }),
  ...more,
})
const asisten: Worker = { name: 'Rina', role: 'asisten' }
const verifikator: Worker = { name: 'Budi', role: 'verifikator' }
const validator: Worker = { name: 'Sari', role: 'validator' }

/** Who may do what from where; everything else is refused. */
const allowed = new Set([
  'submit draf asisten',
  'submit draf verifikator',
  'submit draf validator',
  'submit draf anyone',
  'verify diajukan verifikator',
  'verify diajukan anyone',
  'validate diverifikasi validator',
  'validate diverifikasi anyone',
  'return diajukan verifikator',
  'return diajukan validator',
  'return diajukan anyone',
  'return diverifikasi verifikator',
  'return diverifikasi validator',
  'return diverifikasi anyone',
  'reopen disahkan validator',
  'reopen disahkan anyone',
])
const workers: Record<string, Worker> = { asisten, verifikator, validator, anyone: 'anyone', nobody: 'nobody' }

test.each(
  workActions.flatMap((action) =>
    workStates.flatMap((state) => Object.keys(workers).map((who) => ({ action, state, who }))),
  ),
)('$action of a unit that is $state by $who', ({ action, state, who }) => {
  const why = refusal(action, facts({ state, worker: workers[who] ?? 'nobody' }))
  expect(why === null).toBe(allowed.has(`${action} ${state} ${who}`))
})

test('every state but the last can go on, and every state after the first can come back', () => {
  for (const state of workStates) {
    const from = workActions.filter((action) => transitions[action].from.includes(state))
    expect(from.some((action) => transitions[action].to !== 'draf')).toBe(state !== 'disahkan')
    expect(from.some((action) => transitions[action].to === 'draf')).toBe(state !== 'draf')
  }
})

test.each([
  { action: 'verify', hands: {}, on: true, why: null },
  { action: 'verify', hands: { submitter: 'Budi' }, on: true, why: 'yang mengajukan unit ini' },
  { action: 'verify', hands: { enterers: () => new Set(['Rina', 'Budi']) }, on: true, why: 'ikut mengisi unit ini' },
  { action: 'verify', hands: { enterers: () => new Set(['Rina']), submitter: 'Rina' }, on: true, why: null },
  { action: 'verify', hands: { submitter: 'Budi', enterers: () => new Set(['Budi']) }, on: false, why: null },
  { action: 'validate', hands: { verifier: 'Sari' }, on: true, why: 'sudah memverifikasi unit ini' },
  { action: 'validate', hands: { verifier: 'Budi' }, on: true, why: null },
  { action: 'validate', hands: { verifier: 'Sari' }, on: false, why: null },
  { action: 'return', hands: { submitter: 'Budi' }, on: true, why: null },
] as const)('four eyes ($on): $action after $hands is refused: $why', ({ action, hands, on, why }) => {
  const state = action === 'validate' ? 'diverifikasi' : 'diajukan'
  const worker = action === 'validate' ? validator : verifikator
  const found = refusal(action, facts({ state, worker, fourEyes: on, ...hands }))
  if (why === null) expect(found).toBeNull()
  else expect(found).toContain(why)
})

test('one person without any others does everything, also with the rule of four eyes', () => {
  const own = { submitter: 'akun', verifier: 'akun', enterers: () => new Set(['akun']) }
  expect(refusal('verify', facts({ state: 'diajukan', ...own }))).toBeNull()
  expect(refusal('validate', facts({ state: 'diverifikasi', ...own }))).toBeNull()
})

test.each([
  { problems: { hard: 3, soft: 0 }, why: 'Masih ada 3 kesalahan. Selesaikan lewat daftar masalah.' },
  {
    problems: { hard: 1, soft: 2 },
    why: 'Masih ada 1 kesalahan dan 2 peringatan yang belum diberi alasan. Selesaikan lewat daftar masalah.',
  },
  { problems: { hard: 0, soft: 0 }, why: null },
  { problems: null, why: expect.stringContaining('belum memiliki instrumen') as string },
])('submitting with problems $problems: $why', ({ problems, why }) => {
  expect(refusal('submit', facts({ problems: () => problems }))).toEqual(why)
})

test('in a closed year nothing goes on, whoever asks', () => {
  const closed = 'Tahun 2022 sudah ditutup.'
  for (const action of workActions)
    for (const state of workStates) expect(refusal(action, facts({ state, closed, worker: validator }))).toBe(closed)
})

test('who may not is told whose task it is', () => {
  expect(refusal('verify', facts({ state: 'diajukan', worker: asisten }))).toBe(
    'Hanya verifikator (Kepala Keasistenan) yang dapat memverifikasi; Rina adalah asisten.',
  )
  expect(refusal('submit', facts({ worker: 'nobody' }))).toBe('Pilih petugas yang sedang bekerja dahulu.')
})
