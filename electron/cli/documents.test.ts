import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { answer, freshFolder, piagam, sample } from './fixture.ts'

interface Listed {
  documents: { id: string; number: string; subject: string; progress: string; replacedBy: { number: string } | null }[]
}
const folder = freshFolder()
const list = async (...more: string[]): Promise<Listed['documents']> =>
  (answer(await piagam(folder, 'documents', 'list', ...more, '--json')) as Listed).documents

const issueArgs = (kind: string, date: string): string[] => [
  'issue',
  '--year',
  '2022',
  '--region',
  '36',
  '--kind',
  kind,
  '--date',
  date,
  '--out',
  `${folder}/out`,
]

beforeAll(async () => {
  for (const args of [
    ['settings', 'import', sample('kantor-contoh.json')],
    ['import', sample('banten-2022.csv')],
    issueArgs('certificate', '2023-01-24'),
  ])
    expect((await piagam(folder, ...args)).status).toBe(0)
})

test('documents are listed by year, state and words', async () => {
  const all = await list()
  expect(all.length).toBeGreaterThan(0)
  expect(await list('--text', 'tangsel')).toHaveLength(1)
  expect(await list('--state', 'diserahkan')).toEqual([])
  expect(await list('--year', '2021')).toEqual([])
})

test('a document is handed over once, and again only with a note', async () => {
  const [document] = await list()
  const number = document?.number ?? ''
  const given = [
    'documents',
    'deliver',
    number,
    '--day',
    '2023-01-30',
    '--place',
    'Serang',
    '--giver',
    'A',
    '--receiver',
    'B',
  ]
  expect(answer(await piagam(folder, ...given, '--json'))).toMatchObject({
    done: 1,
    handover: { receiver: 'B', day: '2023-01-30' },
  })
  expect(await piagam(folder, ...given)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('catatan') as string,
  })
  expect((await piagam(folder, ...given, '--note', 'salinan hilang')).status).toBe(0)
  expect((await list('--state', 'diserahkan')).map((one) => one.number)).toEqual([number])
})

test('a document is replaced with a reason, and points to the one in its place; that one can be revoked', async () => {
  const old = (await list('--state', 'terbit'))[0]?.number ?? ''
  const made = answer(
    await piagam(folder, 'documents', 'replace', old, '--reason', 'nama salah', '--date', '2023-02-01', '--json'),
  ) as { document: { number: string } }
  expect((await list('--state', 'diganti'))[0]).toMatchObject({
    number: old,
    replacedBy: { number: made.document.number },
  })
  expect(
    (await piagam(folder, 'documents', 'revoke', made.document.number, '--reason', 'dibatalkan pusat')).status,
  ).toBe(0)
  expect((await list('--state', 'dicabut')).map((one) => one.number)).toEqual([made.document.number])
  expect((await piagam(folder, 'documents', 'revoke', made.document.number, '--reason', 'lagi')).status).toBe(1)
})

test('a print is marked only where it is confirmed; the next one is a copy, and a revoked document says so', async () => {
  const number = (await list('--state', 'terbit'))[0]?.number ?? ''
  const print = async (...more: string[]) =>
    answer(await piagam(folder, 'documents', 'print', number, '--out', `${folder}/print`, ...more, '--json'))
  expect(await print()).toMatchObject({ confirmed: false, documents: [{ mark: null }] })
  expect(await print('--confirm')).toMatchObject({ documents: [{ mark: null }] })
  expect((await list('--state', 'dicetak')).map((one) => one.number)).toEqual([number])
  expect(await print('--confirm')).toMatchObject({ documents: [{ mark: 'SALINAN' }] })
  expect((await piagam(folder, 'documents', 'revoke', number, '--reason', 'salah')).status).toBe(0)
  expect(await print()).toMatchObject({ documents: [{ mark: 'DICABUT' }] })
})

test.each([
  ['documents', 'revoke'],
  ['documents', 'revoke', 'X'],
  ['documents', 'list', 'X'],
  ['numbers', 'reserve', '--year', '2024'],
  ['numbers', 'reserve', '--year', '2024', '--first', '0', '--last', '3', '--reason', 'r'],
])('%s %s … written wrongly ends with an error and changes nothing', async (...args) => {
  const before = await list()
  expect((await piagam(folder, ...args)).status).not.toBe(0)
  expect(await list()).toEqual(before)
})

test('numbers that are kept are passed over', async () => {
  const reserve = ['numbers', 'reserve', '--year', '2024', '--first', '1', '--last', '5', '--reason', 'SRIKANDI']
  expect(answer(await piagam(folder, ...reserve, '--json'))).toMatchObject({
    scope: '2024',
    first: 1,
    last: 5,
    kind: null,
  })
  expect(await piagam(folder, ...reserve)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('bertumpang') as string,
  })
  const report = answer(await piagam(folder, ...issueArgs('ranking', '2024-01-05'), '--json')) as {
    documents: { number: string }[]
  }
  expect(report.documents[0]?.number).toMatch(/^006\//)
})

test('documents for pen and stamp are not signed, and what was written is read back', async () => {
  const args = issueArgs('recap', '2023-01-24')
  expect(answer(await piagam(folder, ...args, '--ink', '--json'))).toMatchObject({
    documents: [{ kind: 'recap', signed: false }],
    readBack: { read: 1, differences: [] },
  })
  const both = ['--ink', '--p12', 'kunci.p12', '--passphrase-env', 'KATA']
  expect((await piagam(folder, ...args, ...both)).status).toBe(2)
})

test('where two signatories are in office on that day, it is told which of them signed', async () => {
  const file = `${folder}/dua.json`
  const signatories = [
    { name: 'Pejabat Lama (Contoh)', position: 'Kepala Perwakilan', from: '2020-01-01', until: null },
    { name: 'Pejabat Baru (Contoh)', position: 'Kepala Perwakilan', from: '2023-01-01', until: null },
  ]
  writeFileSync(file, JSON.stringify({ signatories }))
  expect((await piagam(folder, 'settings', 'import', file)).status).toBe(0)
  const { status, stderr } = await piagam(folder, ...issueArgs('certificate', '2023-01-24'), '--json')
  expect(status).toBe(0)
  expect(stderr).toContain('2 penanda tangan berlaku pada 24 Januari 2023; yang dipakai Pejabat Baru (Contoh)')
})
