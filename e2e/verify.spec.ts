import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, command, openSample } from './screens.ts'

test('our own document is whole and registered; with a changed letter it is not', async ({ page, desktop, data }) => {
  await openSample(page)
  await call(page, 'key.demo', {})
  const scope = { year: 2022, region: '36', kind: 'certificate' } as const
  const report = await call(page, 'issue.run', { scope, items: ['certificate:36.74'], sign: true, job: 'satu' })
  expect(report).toMatchObject({ ok: true })
  const folder = join(data, 'documents/2022')
  const good = join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '')
  const bytes = readFileSync(good)
  const place = bytes.indexOf('stream') + 20
  bytes[place] = (bytes[place] ?? 0) ^ 1
  const bad = join(data, 'diubah.pdf')
  writeFileSync(bad, bytes)
  const other = join(data, 'surat.pdf')
  writeFileSync(other, 'bukan PDF')

  await command(desktop, 'go.verify')
  await answerOpen(desktop, good, bad, other)
  const choose = page.getByRole('button', { name: 'Pilih PDF…' })
  await choose.click()
  const first = page.getByRole('article').filter({ hasText: 'Asli dan utuh' })
  await expect(first).toContainText('Tercatat di register kantor ini')
  await expect(first).toContainText('CONTOH')
  await choose.click()
  const second = page.getByRole('article', { name: 'diubah.pdf' })
  await expect(second.getByRole('heading')).toHaveText('Tanda tangan tidak sah')
  await expect(second).toContainText('Tidak tercatat di register kantor ini')
  await choose.click()
  await expect(page.getByText('surat.pdf')).toBeVisible()
})
