/** Designs of documents: a given layout is rebuilt by mouse and by keys, kept, carried to another laptop, and tried. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { FixedTemplate, TemplateElement } from '../shared/templates/model.ts'
import { call, expect, test, type Desktop } from './fixtures.ts'
import { answerOpen, answerSave, command, openSample } from './screens.ts'

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[role="tooltip"]').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
const keys = async (page: Page, ...pressed: string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key)
}
const list = (page: Page) => page.getByRole('grid', { name: 'Daftar desain' })
const sheet = (page: Page) => page.getByRole('application', { name: 'Halaman desain' })
const layers = (page: Page) => page.getByRole('region', { name: 'Lapisan' })
const panel = (page: Page) => page.getByRole('region', { name: 'Sifat' })
const rowNamed = (page: Page, name: string) => list(page).getByRole('row').filter({ hasText: name })

/** A picture as a scanner would make it: grey paper with a dark band. */
function scan(width: number, height: number): Buffer {
  const part = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array<number>(width).fill(y < 20 ? 90 : 235)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.concat(rows))),
    part('IEND', Buffer.alloc(0)),
  ])
}

/** Opens the list, copies a shipped design by keys, and waits for its page. */
async function copyOf(page: Page, desktop: Desktop, from: string, name: string): Promise<void> {
  await command(desktop, 'go.templates')
  await rowNamed(page, from).first().getByText(from, { exact: true }).click()
  await keys(page, 'Insert')
  const field = page.getByRole('textbox', { name: 'Nama desain' })
  await expect(field).toBeFocused()
  await keys(page, 'Control+a')
  await page.keyboard.type(name)
  await keys(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()
}

async function saved(page: Page, name: string): Promise<FixedTemplate> {
  const heads = await call(page, 'template.list', {})
  const id = heads.ok ? heads.value.find((head) => head.name === name)?.id : undefined
  const got = await call(page, 'template.get', { id: id ?? '' })
  if (!got.ok || got.value.template.flow) throw new Error('no such design')
  return got.value.template
}
const placesOf = ({ elements }: FixedTemplate) =>
  elements.map(({ kind, x, y, width, height }) => [kind, x, y, width, height] as const)

/** Words of the preview with the middle of each, mm. */
async function printed(page: Page, template: FixedTemplate): Promise<{ word: string; x: number; y: number }[]> {
  const pdf = await page.evaluate(async (given) => {
    const answer = await window.piagam.call('template.preview', {
      template: given,
      scope: { year: 2022, region: '36', kind: 'certificate' },
      show: { item: 'certificate:36.74' },
    })
    return answer.ok ? [...answer.value.pdf] : answer.error.message
  }, template)
  if (typeof pdf === 'string') throw new Error(pdf)
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: Buffer.from(pdf), encoding: 'utf8' })
  const found = stdout.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)
  const mm = (a = '', b = ''): number => (((Number(a) + Number(b)) / 2) * 25.4) / 72
  return [...found].map(([, x0, y0, x1, y1, word = '']) => ({ word, x: mm(x0, x1), y: mm(y0, y1) }))
}

/** Whether the word stands within the box of the element. */
async function expectInside(
  page: Page,
  template: FixedTemplate,
  word: string,
  element: TemplateElement,
): Promise<void> {
  const { x, y, width, height } = element
  const inside = (await printed(page, template)).filter(
    (one) => one.word === word && one.x >= x && one.x <= x + width && one.y >= y && one.y <= y + height,
  )
  expect(inside, `${word} in ${element.kind} ${String(x)}, ${String(y)}`).not.toEqual([])
}

/** What the office's own paper looks like: name, score, number, signature over a scan. */
const layout = [
  { text: '{penerima}', x: 68, y: 60 },
  { text: '{nilai}', x: 88, y: 100 },
  { text: 'Nomor {nomor}', x: 48, y: 180 },
]
const signature = { x: 190, y: 140 }

test('a given layout is rebuilt with the mouse, kept, and opened again as it was', async ({ page, desktop, data }) => {
  test.setTimeout(180_000)
  await openSample(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await copyOf(page, desktop, 'Polos', 'Piagam dengan tetikus')
  await sheet(page).focus()
  await keys(page, 'Control+a', 'Delete')
  await expect(layers(page)).toContainText('Halaman masih kosong')

  const add = async (kind: string): Promise<void> => {
    await page.getByRole('button', { name: 'Tambah', exact: true }).click()
    await page.getByRole('menuitem', { name: kind, exact: true }).click()
    await expect(sheet(page)).toBeFocused()
  }
  const scale = async (): Promise<{ left: number; top: number; mm: number }> => {
    const box = await sheet(page).boundingBox()
    return { left: box?.x ?? 0, top: box?.y ?? 0, mm: (box?.width ?? 0) / 297 }
  }
  const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
    const { left, top, mm } = await scale()
    await page.mouse.move(left + from[0] * mm, top + from[1] * mm)
    await page.mouse.down()
    await page.mouse.move(left + ((from[0] + to[0]) / 2) * mm, top + ((from[1] + to[1]) / 2) * mm)
    await page.mouse.move(left + to[0] * mm, top + to[1] * mm)
    await page.mouse.up()
  }

  // The scan of the paper, to lay things out by.
  const picture = join(data, 'pindaian.png')
  writeFileSync(picture, scan(594, 420))
  await answerOpen(desktop, picture)
  await add('Latar')
  await panel(page).getByRole('button', { name: 'Pilih gambar…' }).click()
  await expect(panel(page).getByRole('img', { name: 'Gambar yang dipilih' })).toBeVisible()

  for (const { text, x, y } of layout) {
    await add('Teks')
    // A new text is 120 × 14 mm in the middle of the page.
    await drag([148.5, 105], [x + 60, y + 7])
    await page.mouse.dblclick(
      ...(await scale().then(({ left, top, mm }) => [left + (x + 60) * mm, top + (y + 7) * mm] as const)),
    )
    await expect(panel(page).getByRole('textbox', { name: 'Teks' })).toBeFocused()
    await keys(page, 'Control+a')
    await page.keyboard.type(text)
  }
  await add('Blok tanda tangan')
  await drag([148.5, 105], [signature.x + 40, signature.y + 21])

  // The name gets more room: its right handle is pulled.
  await layers(page).getByRole('button', { name: 'Teks: {penerima}', exact: true }).click()
  await drag([layout[0]!.x + 120, layout[0]!.y + 7], [228, layout[0]!.y + 7])
  await expect(panel(page).getByRole('textbox', { name: 'Lebar' })).not.toHaveValue('120')
  expect(await faults(page)).toEqual([])

  // One drag is one step back.
  await command(desktop, 'undo')
  await sheet(page).focus()
  await command(desktop, 'undo')
  await expect(panel(page).getByRole('textbox', { name: 'Lebar' })).toHaveValue('120')
  await command(desktop, 'redo')
  await expect(panel(page).getByRole('textbox', { name: 'Lebar' })).not.toHaveValue('120')

  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()
  const kept = await saved(page, 'Piagam dengan tetikus')
  expect(kept.elements.map(({ kind }) => kind)).toEqual(['background', 'text', 'text', 'text', 'signature'])
  for (const [index, { x, y }] of [...layout, signature].entries()) {
    const element = kept.elements[index + 1]
    expect(Math.abs((element?.x ?? 0) - x), `element ${String(index)} x`).toBeLessThanOrEqual(2.5)
    expect(Math.abs((element?.y ?? 0) - y), `element ${String(index)} y`).toBeLessThanOrEqual(2.5)
  }
  for (const [index, word] of [
    [1, 'Tangerang'],
    [2, '88,83'],
    [3, 'Nomor'],
  ] as const)
    await expectInside(page, kept, word, kept.elements[index]!)

  await page.getByRole('button', { name: 'Kembali' }).click()
  await rowNamed(page, 'Piagam dengan tetikus').dblclick()
  await expect(layers(page)).toContainText('Teks: {nilai}')
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()
  expect(placesOf(await saved(page, 'Piagam dengan tetikus'))).toEqual(placesOf(kept))
})

test('the same layout is rebuilt by keys alone, to the tenth of a millimetre', async ({ page, desktop }) => {
  test.setTimeout(180_000)
  await openSample(page)
  await copyOf(page, desktop, 'Polos', 'Piagam dengan tombol')
  await sheet(page).focus()
  await keys(page, 'Control+a', 'Delete')
  await expect(layers(page)).toContainText('Halaman masih kosong')

  const add = async (kind: string): Promise<void> => {
    await keys(page, 'Insert')
    const wanted = page.getByRole('menuitem', { name: kind, exact: true })
    await expect(wanted).toBeVisible()
    for (let step = 0; step < 12; step += 1) {
      if (await wanted.evaluate((item) => item === document.activeElement)) break
      await keys(page, 'ArrowDown')
    }
    await expect(wanted).toBeFocused()
    await keys(page, 'Enter')
    await expect(sheet(page)).toBeFocused()
  }
  /** From where a new element stands to where it shall be: tens, ones and tenths. */
  const push = async (by: number, [less, more]: readonly [string, string]): Promise<void> => {
    const key = by < 0 ? less : more
    let left = Math.round(Math.abs(by) * 10)
    for (const [step, held] of [
      [100, 'Shift+'],
      [10, ''],
      [1, 'Control+'],
    ] as const)
      for (; left >= step; left -= step) await keys(page, `${held}${key}`)
  }
  for (const { text, x, y } of layout) {
    await add('Teks')
    await push(x - 88.5, ['ArrowLeft', 'ArrowRight'])
    await push(y - 98, ['ArrowUp', 'ArrowDown'])
    await keys(page, 'Enter')
    await expect(panel(page).getByRole('textbox', { name: 'Teks' })).toBeFocused()
    await keys(page, 'Control+a')
    await page.keyboard.type(text)
    await keys(page, 'Escape')
    await expect(sheet(page)).toBeFocused()
  }
  await add('Blok tanda tangan')
  await push(signature.x - 108.5, ['ArrowLeft', 'ArrowRight'])
  await push(signature.y - 84, ['ArrowUp', 'ArrowDown'])

  // Tab goes through the elements and says which it is; the last one lets go.
  await keys(page, 'Escape', 'Tab')
  await expect(page.getByText('Teks: {penerima}: kiri 68, atas 60, lebar 120, tinggi 14 mm')).toBeAttached()
  await keys(page, 'Tab', 'Tab', 'Shift+Tab')
  await expect(page.getByText(/^Teks: \{nilai\}: kiri 88/)).toBeAttached()
  // A double of it, put behind, and gone again.
  await keys(page, 'Control+d')
  await expect(layers(page).getByRole('listitem')).toHaveCount(5)
  await keys(page, 'Shift+PageDown', 'Delete')
  await expect(layers(page).getByRole('listitem')).toHaveCount(4)

  // A field is put in from the list.
  await keys(page, 'Tab', 'Enter', 'End')
  await page.keyboard.type(' ')
  await keys(page, 'Tab')
  await page.keyboard.type('tahun pen')
  await expect(page.locator('[data-combobox-selected]')).toContainText('Tahun penilaian')
  await keys(page, 'Enter')
  await expect(panel(page).getByRole('textbox', { name: 'Teks' })).toHaveValue('{penerima} {tahun}')
  await expect(panel(page).getByRole('textbox', { name: 'Teks' })).toBeFocused()
  await keys(page, 'Control+s')
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()

  const kept = await saved(page, 'Piagam dengan tombol')
  expect(placesOf(kept).map(([kind, x, y]) => [kind, x, y])).toEqual([
    ...layout.map(({ x, y }) => ['text', x, y]),
    ['signature', signature.x, signature.y],
  ])
  await expectInside(page, kept, 'Tangerang', kept.elements[0]!)
  await expectInside(page, kept, '88,83', kept.elements[1]!)

  // Back and open again by keys.
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await rowNamed(page, 'Piagam dengan tombol').getByText('Piagam dengan tombol').click()
  await keys(page, 'Enter')
  await expect(layers(page)).toContainText('{penerima} {tahun}')
  expect(await faults(page)).toEqual([])
})

test('changes that are not saved are never lost without a word', async ({ page, desktop }) => {
  test.setTimeout(120_000)
  await openSample(page)
  await copyOf(page, desktop, 'Polos', 'Polos kita')
  const before = await saved(page, 'Polos kita')
  await sheet(page).focus()
  await keys(page, 'Tab', 'Tab', 'ArrowDown', 'ArrowDown')
  const save = page.getByRole('button', { name: 'Simpan', exact: true })
  await expect(save).toBeVisible()
  // Another screen keeps the draft.
  await command(desktop, 'go.results')
  await command(desktop, 'go.templates')
  await expect(save).toBeVisible()
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  const asking = page.getByRole('region', { name: 'Perubahan belum disimpan' })
  await expect(asking).toBeVisible()
  expect(await faults(page)).toEqual([])
  await keys(page, 'Escape')
  await expect(asking).toBeHidden()
  await expect(save).toBeVisible()
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await asking.getByRole('button', { name: 'Buang perubahan' }).press('Enter')
  await expect(list(page)).toBeVisible()
  expect(await saved(page, 'Polos kita')).toEqual(before)

  await rowNamed(page, 'Polos kita').dblclick()
  await sheet(page).focus()
  await keys(page, 'Tab', 'Tab', 'ArrowDown')
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await asking.getByRole('button', { name: 'Simpan dan kembali' }).press('Enter')
  await expect(list(page)).toBeVisible()
  expect(await saved(page, 'Polos kita')).not.toEqual(before)
})

test('a design goes out as a file, is removed, comes back the same, and is used for new documents', async ({
  page,
  desktop,
  data,
}) => {
  test.setTimeout(120_000)
  await openSample(page)
  await copyOf(page, desktop, 'Modern', 'Modern Banten')
  const before = await saved(page, 'Modern Banten')
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  const file = join(data, 'modern.piagam-templat')
  await answerSave(desktop, file)
  await rowNamed(page, 'Modern Banten').getByText('Modern Banten').click()
  await keys(page, 'e')
  await expect(page.getByText('Desain disimpan sebagai modern.piagam-templat')).toBeVisible()
  await keys(page, 'Delete')
  await expect(rowNamed(page, 'Modern Banten')).toHaveCount(0)
  await answerOpen(desktop, file)
  await page.getByRole('button', { name: 'Impor' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama desain' })).toHaveValue('Modern Banten')
  expect(await saved(page, 'Modern Banten')).toEqual(before)

  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await rowNamed(page, 'Modern Banten').getByText('Modern Banten').click()
  await keys(page, 'p')
  await expect(rowNamed(page, 'Modern Banten')).toContainText('Dipakai')
  await expect(rowNamed(page, 'Klasik')).not.toContainText('Dipakai')
  expect(await faults(page)).toEqual([])
  writeFileSync(file, '{"format": 1}')
  await answerOpen(desktop, file)
  await page.getByRole('button', { name: 'Impor' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('modern.piagam-templat')
})

test('all names are tried before a number is given, and who does not fit is named', async ({ page, desktop }) => {
  test.setTimeout(120_000)
  await openSample(page)
  await command(desktop, 'go.templates')
  const klasik = rowNamed(page, 'Klasik')
  await klasik.getByText('Klasik', { exact: true }).click()
  await keys(page, 'n')
  const dialog = page.getByRole('dialog', { name: 'Periksa semua nama' })
  await dialog.getByRole('button', { name: 'Periksa', exact: true }).press('Enter')
  await expect(dialog).toContainText(/\d+ penerima diperiksa\. Semua nama dan isian muat\./)
  expect(await faults(page)).toEqual([])
  await keys(page, 'Escape')

  const heads = await call(page, 'template.list', {})
  const polos = heads.ok ? heads.value.find(({ name }) => name === 'Polos')?.id : undefined
  const got = await call(page, 'template.get', { id: polos ?? '' })
  if (!got.ok || got.value.template.flow) throw new Error('no shipped design')
  const narrow: FixedTemplate = {
    ...got.value.template,
    name: 'Terlalu sempit',
    elements: got.value.template.elements.map((element) =>
      element.kind === 'column' ? { ...element, width: 30, x: 130 } : element,
    ),
  }
  expect(await call(page, 'template.save', { template: narrow })).toMatchObject({ ok: true })
  await command(desktop, 'go.results')
  await command(desktop, 'go.templates')
  await rowNamed(page, 'Terlalu sempit').getByText('Terlalu sempit').click()
  await keys(page, 'n')
  await dialog.getByRole('button', { name: 'Periksa', exact: true }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('penerima tidak muat')
  await expect(dialog.getByRole('list', { name: 'Yang tidak muat' }).getByRole('listitem').first()).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('a document that flows is changed block by block by keys', async ({ page, desktop }) => {
  test.setTimeout(120_000)
  await openSample(page)
  await copyOf(page, desktop, 'Rekapitulasi', 'Rekap kantor')
  const blocks = page.getByRole('region', { name: 'Isi dokumen' })
  const count = await blocks.getByRole('listitem').count()
  await blocks.getByRole('listitem').first().getByRole('button').focus()
  await keys(page, 'Insert')
  await page.getByRole('menuitem', { name: 'Paragraf' }).press('Enter')
  await expect(blocks.getByRole('listitem')).toHaveCount(count + 1)
  const added = blocks.getByRole('button', { name: /^Paragraf: Paragraf baru/ })
  await expect(added).toBeFocused()
  await keys(page, 'Alt+ArrowUp')
  await expect(blocks.getByRole('listitem').first()).toContainText('Paragraf baru')
  await keys(page, 'Enter', 'Control+a')
  await page.keyboard.type('Disusun di {tempat}.')
  await expect(blocks.getByRole('listitem').first()).toContainText('Disusun di {tempat}.')
  expect(await faults(page)).toEqual([])
  await keys(page, 'Control+s')
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()
  await blocks.getByRole('listitem').first().getByRole('button').focus()
  await keys(page, 'Delete')
  await expect(blocks.getByRole('listitem')).toHaveCount(count)
  await command(desktop, 'undo')
  await expect(blocks.getByRole('listitem')).toHaveCount(count + 1)
})
