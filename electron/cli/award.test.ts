/** `issue --kind package`: what a body is given, as files, one PDF or ZIP. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { AwardPackage, OutdatedDocument } from '../../shared/register-views.ts'
import { ask, textOf } from '../render/documents/testing.ts'
import { answer, copyOf, numbersIn, piagam, readyFolder, startPiagam, type IssueJson } from './fixture.ts'

interface AwardJson extends IssueJson {
  packages: AwardPackage[]
  outdated: OutdatedDocument[]
}

// A body without units: three documents, so that it goes quickly. The window's story has one with seven certificates.
const tangerang = '36.71'
const words = (folder: string, as: string, more: readonly string[] = [], region = tangerang): string[] => [
  ...`issue --json --kind package --year 2022 --date 2023-01-24 --region ${region} --as ${as}`.split(' '),
  '--out',
  join(folder, 'out'),
  ...more,
]
const made = async (folder: string, as: string, ...more: string[]): Promise<AwardJson> =>
  answer(await piagam(folder, ...words(folder, as, more))) as AwardJson

const signatures = (file: string): string => ask('pdfsig', [file], { mayFail: true })

let folder = ''
let key: string[] = []
beforeAll(async () => {
  const ready = await readyFolder()
  folder = ready.folder
  key = ready.key
})

test('certificate, report, minutes and label lie in one folder, ZIP and PDF, and a second run changes nothing', async () => {
  const first = await made(folder, 'files', ...key)
  const [set] = first.packages
  const names = set?.files.map((file) => basename(file)) ?? []
  expect(first.documents).toHaveLength(3)
  expect(names).toHaveLength(4)
  expect(names.at(-1)).toBe('Label 2022 - 36.71 Kota Tangerang.pdf')
  expect(set?.numbers).toHaveLength(3)
  for (const { file, signed } of first.documents) {
    expect(signed).toBe(true)
    expect(signatures(file)).toContain('Signature is Valid')
  }
  const zip = await made(folder, 'zip', ...key)
  const pdf = await made(folder, 'pdf', ...key)
  for (const { documents, packages, existing } of [zip, pdf]) {
    expect(documents).toEqual([])
    expect(packages[0]?.numbers).toEqual(set?.numbers)
    expect(existing).toHaveLength(3)
  }
  const inside = unzipSync(readFileSync(zip.packages[0]?.files[0] ?? ''))
  expect(Object.keys(inside).toSorted()).toEqual(names.toSorted())
  for (const file of set?.files ?? [])
    expect(Buffer.from(inside[basename(file)] ?? []).equals(readFileSync(file))).toBe(true)

  const together = pdf.packages[0]?.files[0] ?? ''
  expect(basename(together)).toBe('Paket Penghargaan 2022 - 36.71 Kota Tangerang - untuk dicetak.pdf')
  ask('qpdf', ['--check', together])
  expect(signatures(together)).not.toContain('Valid')
  const text = textOf(together)
  for (const number of set?.numbers ?? []) expect(text).toContain(number)

  const lying = () => new Set(readdirSync(join(folder, 'out'), { recursive: true }).map(String))
  const out = lying()
  for (const as of ['files', 'pdf']) await made(folder, as, ...key)
  expect(lying()).toEqual(out)
})

test('killed again and again it goes on with the numbers it gave, and leaves one whole set', async () => {
  const trial = copyOf(folder)
  const before = numbersIn(trial)
  const archive = join(trial, 'data/documents/2022')
  const written = (): number => readdirSync(archive).filter((name) => name.endsWith('.pdf')).length
  const there = written()
  // In the middle of the documents, and when all of them are there but not the set.
  for (const more of [1, 3]) {
    const { child, done } = startPiagam(trial, ...words(trial, 'zip', [], '36.73'))
    while (child.exitCode === null && written() < there + more) await sleep(2)
    child.kill('SIGKILL')
    await done
  }
  const last = answer(await piagam(trial, ...words(trial, 'zip', [], '36.73'))) as AwardJson
  const given = numbersIn(trial).filter((number) => !before.includes(number))
  expect(given.toSorted()).toEqual(last.packages[0]?.numbers.toSorted())
  expect(new Set(given).size).toBe(given.length)
  const [zip = '', ...rest] = last.packages[0]?.files ?? []
  expect(rest).toEqual([])
  expect(Object.keys(unzipSync(readFileSync(zip)))).toHaveLength(given.length + 1)
  expect(readdirSync(join(trial, 'out')).filter((name) => !name.startsWith('.'))).toEqual([basename(zip)])
})

test('what lies in the way is left alone, and what cannot be written costs no number', async () => {
  const trial = copyOf(folder)
  const before = numbersIn(trial)
  writeFileSync(join(trial, 'out'), 'a file where the folder should be')
  const refused = await piagam(trial, ...words(trial, 'files', [], '36.73'))
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('Folder tidak') as string })
  expect(numbersIn(trial)).toEqual(before)

  const other = copyOf(folder)
  const name = 'Paket Penghargaan 2022 - 36.71 Kota Tangerang'
  mkdirSync(join(other, 'out', name), { recursive: true })
  writeFileSync(join(other, 'out', name, 'Piagam lama.pdf'), 'of the user')
  const { packages } = await made(other, 'files')
  expect(packages[0]?.files[0]).toContain(`${name} (2)`)
  expect(readFileSync(join(other, 'out', name, 'Piagam lama.pdf'), 'utf8')).toBe('of the user')
})

test('after a handover the minutes are too old: that is told, and a reason replaces them alone or everything', async () => {
  const trial = copyOf(folder)
  const { packages, documents, existing } = await made(trial, 'files')
  const number = [...documents, ...existing].find(({ kind }) => kind === 'certificate')?.number ?? ''
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
  expect((await piagam(trial, ...given)).status).toBe(0)
  const told = await made(trial, 'files')
  expect(told.documents).toEqual([])
  expect(told.outdated.map(({ reason }) => reason)).toEqual([
    'Serah terima atau daftar dokumen berubah sejak diterbitkan',
  ])
  const again = await made(trial, 'files', '--replace', 'Nama pejabat salah')
  expect(again.documents).toHaveLength(3)
  expect(again.outdated).toEqual([])
  expect(again.packages[0]?.numbers.some((one) => packages[0]?.numbers.includes(one))).toBe(false)
  const minutes = again.documents.find(({ kind }) => kind === 'minutes')?.file ?? ''
  expect(textOf(minutes)).toContain('30 Januari 2023')
})
