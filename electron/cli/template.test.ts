import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { answer, copyOf, freshFolder, issueArgs, piagam, sample, type IssueJson } from './fixture.ts'

const folder = freshFolder()
const file = join(folder, 'klasik.piagam-templat')

beforeAll(async () => {
  answer(await piagam(folder, 'settings', 'import', sample('kantor-contoh.json'), '--json'))
  answer(await piagam(folder, 'import', sample('banten-2022.csv'), '--json'))
  answer(await piagam(folder, 'template', 'export', '--name', ' KLASIK ', '--out', file, '--json'))
})

/** The exported file with its design changed, under another name. */
function changed(name: string, change: (text: string) => string): string {
  const path = join(folder, `${name}.piagam-templat`)
  writeFileSync(path, change(readFileSync(file, 'utf8').replace('"name": "Klasik"', `"name": "${name}"`)))
  return path
}

test('a design of another laptop is checked, added once, and documents are issued with it', async () => {
  const own = changed('Piagam 2023', (text) => text.replace('diberikan kepada', 'dianugerahkan kepada'))
  expect(answer(await piagam(folder, 'template', 'check', own, '--json'))).toEqual({
    name: 'Piagam 2023',
    kind: 'certificate',
    usable: true,
    problems: [],
  })
  const add = async () => answer(await piagam(folder, 'template', 'import', own, '--json')) as { id: string }
  const first = await add()
  expect(first).toMatchObject({ name: 'Piagam 2023', version: 1, written: true, usable: true, shipped: false })
  expect(await add()).toMatchObject({ id: first.id, written: false })
  const { documents } = answer(
    await piagam(folder, ...issueArgs(folder, '--region', '36.74', '--kind', 'certificate', '--template', first.id)),
  ) as IssueJson
  expect(documents).toHaveLength(1)
  const list = answer(await piagam(folder, 'template', 'list', '--json')) as { templates: { id: string }[] }
  expect(list.templates.find(({ id }) => id === first.id)).toMatchObject({ documents: 1, chosen: false })
  expect((await piagam(folder, 'template', 'list')).stdout).toMatch(/Piagam 2023 +certificate +1 +1/)
})

test('a design with a fault is told and kept, but no number is given with it', async () => {
  const here = copyOf(folder)
  const bad = changed('Salah', (text) => text.replace('{penerima}', '{penerma}'))
  const said = await piagam(here, 'template', 'check', bad)
  expect(said.status).toBe(1)
  expect(said.stdout).toContain('belum dapat dipakai')
  expect(said.stdout).toContain('{penerma} yang tidak ada')
  expect(answer(await piagam(here, 'template', 'import', bad, '--json'))).toMatchObject({
    written: true,
    usable: false,
  })
  const refused = await piagam(here, ...issueArgs(here, '--template', 'salah', '--kind', 'certificate'))
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toContain('Desain "Salah" belum dapat dipakai')
})

test('a design of another kind than the one asked for is refused, and so is a design without a name', async () => {
  const other = await piagam(folder, ...issueArgs(folder, '--template', 'klasik', '--kind', 'ranking'))
  expect(other).toMatchObject({ status: 1, stdout: '' })
  expect(other.stderr).toContain('Desain "Klasik" bukan untuk --kind ranking')
  expect(
    (
      await piagam(
        folder,
        'template',
        'check',
        changed(' ', (text) => text),
      )
    ).stderr,
  ).toContain('tidak dikenal')
})

test('a file that is none is refused with a sentence, nothing is added, and no data folder is made to look at one', async () => {
  const none = freshFolder()
  const newer = changed('Baru', (text) => text.replace('"format": 1', '"format": 9'))
  const torn = changed('Sobek', (text) => text.slice(0, 900))
  for (const [path, said] of [
    [newer, 'lebih baru'],
    [torn, 'tidak dapat dibaca'],
    [sample('banten-2022.csv'), 'bukan berkas desain'],
    [join(none, 'tidak-ada'), 'tidak ada'],
  ] as const)
    for (const what of ['check', 'import']) {
      const { status, stdout, stderr } = await piagam(what === 'check' ? none : folder, 'template', what, path)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain(said)
    }
  const { templates } = answer(await piagam(folder, 'template', 'list', '--json')) as { templates: { name: string }[] }
  expect(templates.map(({ name }) => name)).not.toContain('Baru')
  expect(existsSync(join(none, 'data'))).toBe(false)
})

test.each([
  ['export', '--out', 'x'],
  ['export', '--name', 'Klasik'],
  ['import'],
  ['check', 'a', 'b'],
  ['check', 'a', '--name', 'Klasik'],
  ['list', 'a'],
  ['use', 'a'],
])('template %s %s %s is wrong use', async (...args) => {
  expect((await piagam(folder, 'template', ...args)).status).toBe(2)
})

test('an unknown design is refused with the names there are; a place that cannot be written is told', async () => {
  const unknown = await piagam(folder, 'template', 'export', '--name', 'Tidak ada', '--out', join(folder, 'x'))
  expect(unknown.stderr).toMatch(/Yang ada: Klasik, Modern/)
  const nowhere = await piagam(folder, 'template', 'export', '--name', 'klasik', '--out', join(folder, 'tidak/ada'))
  expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('tidak dapat ditulis') as string })
})
