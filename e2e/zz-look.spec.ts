import { expect, test, call } from './fixtures.ts'
import { command, openSample } from './screens.ts'
import { AxeBuilder } from '@axe-core/playwright'
const size = process.env['LOOK'] === 'big' ? { width: 1920, height: 1080 } : { width: 1366, height: 720 }
test('look', async ({ page, desktop }) => {
  test.slow()
  const out = '/tmp/look-safe/'
  const shot = async (name: string) => {
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${out}${name}${process.env['LOOK'] ?? ''}.png` })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    for (const v of violations) console.log(name, v.id, v.nodes.map((n) => n.html.slice(0, 160)).join('\n   '))
  }
  await page.setViewportSize(size)
  await openSample(page)
  if (process.env['LOOK'] === 'dark') await command(desktop, 'theme.dark')
  await call(page, 'person.save', { id: null, name: 'Siti Rahmawati Kusumaningrum, S.H., M.H.', role: 'validator', active: true })
  const a = await call(page, 'person.save', { id: null, name: 'Budi Santoso', role: 'asisten', active: true })
  await call(page, 'person.save', { id: null, name: 'Andi Lama', role: 'verifikator', active: false })
  if (a.ok) { await call(page, 'person.setPin', { id: a.value.id, pin: '1234' }); await call(page, 'person.choose', { id: a.value.id, pin: '1234' }) }
  await call(page, 'result.setScore', { year: 2022, target: { body: '36.74', unit: null }, score: 8000 })
  await call(page, 'backup.make', {})
  await call(page, 'result.setScore', { year: 2022, target: { body: '36.71', unit: null }, score: 8123, reason: 'Salah ketik pada berkas pusat' })
  await call(page, 'backup.make', {})
  await command(desktop, 'go.backup'); await shot('backup')
  await page.getByRole('grid').focus(); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Pulihkan', exact: true })).toBeVisible(); await shot('restore')
  await page.keyboard.press('Escape')
  await command(desktop, 'backup.export'); await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill('ombudsman2025'); await shot('export')
  await page.keyboard.press('Escape')
  await command(desktop, 'go.journal'); await expect(page.getByRole('grid', { name: 'Perubahan', exact: true })).toBeVisible(); await page.waitForTimeout(500); await shot('journal')
  await page.getByRole('button', { name: 'Periksa keutuhan jurnal' }).click(); await expect(page.getByText('Jurnal utuh')).toBeVisible(); await shot('check')
  await page.keyboard.press('Escape')
  await command(desktop, 'go.laptops'); await shot('laptops')
  await page.getByRole('tab', { name: 'Blok nomor' }).click(); await shot('blocks')
  await command(desktop, 'package.export'); await shot('package')
  await page.keyboard.press('Escape')
  await command(desktop, 'go.people'); await shot('people')
  await page.getByRole('grid').focus(); await page.keyboard.press('Enter'); await shot('person')
  await page.keyboard.press('Escape')
  await page.keyboard.press('p'); await shot('pin')
  await page.keyboard.press('Escape')
  await command(desktop, 'person'); await shot('choose')
  await page.keyboard.press('Escape')
  await command(desktop, 'go.health'); await page.getByRole('button', { name: 'Periksa kesehatan data' }).click(); await expect(page.getByText('Diperiksa')).toBeVisible(); await shot('health')
  await command(desktop, 'help.keys'); await shot('keys'); await page.keyboard.press('Escape')
  await command(desktop, 'lock'); await expect(page.getByText('Terkunci')).toBeVisible(); await shot('lock')
  await page.getByRole('button', { name: /Budi/ }).click(); await shot('lockpin')
})
