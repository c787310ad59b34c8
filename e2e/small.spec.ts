/** Small and scaled screens: 1366×768 at 125, 150 and 175 %, and 1024×600. Everything must be reachable. */
import type { Page } from '@playwright/test'
import { commands, type Command } from '../shared/ipc.ts'
import { expect, test, type Desktop } from './fixtures.ts'
import { command, openSample } from './screens.ts'

const screens = commands.filter((name) => name.startsWith('go.'))
const sizes = [
  { name: '1366×768 at 125 %', width: 1093, height: 614, scale: 1.25 },
  { name: '1366×768 at 150 %', width: 911, height: 512, scale: 1.5 },
  { name: '1366×768 at 175 %', width: 780, height: 439, scale: 1.75 },
  { name: '1024×600', width: 1024, height: 600, scale: 1 },
]

async function resize(page: Page, { width, height, scale }: (typeof sizes)[number]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/**
 * Controls that nobody can bring into sight: scrolled to, some part of them lies outside the window or below another
 * layer. Controls in tables are left out: the grid draws and scrolls what is near.
 */
const unreachable = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const found: string[] = []
    for (const root of document.querySelectorAll(selector))
      for (const control of root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')) {
        if (control.closest('[role="grid"], [role="treegrid"], [inert]') !== null) continue
        if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        // A radio or a switch is drawn by its label, a file field by its button.
        if (control.matches('[type="radio"], [type="checkbox"], [type="file"]')) continue
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        const { left, right, top, bottom } = control.getBoundingClientRect()
        if (right - left < 2) continue
        const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const own = hit !== null && (control.contains(hit) || hit.contains(control))
        if (!inside || !own)
          found.push(
            `${control.tagName} "${(control.textContent || control.ariaLabel || control.id).trim().slice(0, 40)}" ${[left, top, right, bottom].map(Math.round).join(' ')}`,
          )
      }
    return found
  }, within)

/** How much wider the document is than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth)

async function show(page: Page, desktop: Desktop, screen: Command): Promise<void> {
  await command(desktop, screen)
  await expect(page.locator('[aria-current="page"]').first()).toBeAttached()
  // Low windows hide some of them to leave the room to the grid.
  await expect(page.locator('h1')).toBeAttached()
  await page.waitForTimeout(200)
}

for (const size of sizes) {
  test(`at ${size.name} every screen stays inside the window and every control is reached`, async ({
    page,
    desktop,
  }) => {
    test.slow()
    await openSample(page)
    await resize(page, size)
    const found: string[] = []
    for (const screen of screens) {
      await show(page, desktop, screen)
      const wide = await overflow(page)
      if (wide > 0) found.push(`${screen}: ${wide} px too wide`)
      for (const line of await unreachable(page, 'nav, main, footer')) found.push(`${screen}: ${line}`)
    }
    expect(found).toEqual([])
  })

  test(`at ${size.name} dialogs fit or scroll`, async ({ page, desktop }) => {
    await openSample(page)
    await resize(page, size)
    const dialogs: [string, () => Promise<void>][] = [
      ['keys', () => command(desktop, 'help.keys')],
      ['about', () => command(desktop, 'help.about')],
      ['problem', () => command(desktop, 'help.problem')],
      [
        'new unit',
        async () => {
          await command(desktop, 'go.results')
          await page.getByRole('treegrid').focus()
          await page.keyboard.press('Insert')
        },
      ],
    ]
    const found: string[] = []
    for (const [name, open] of dialogs) {
      await open()
      await expect(page.getByRole('dialog').first()).toBeVisible()
      await page.waitForTimeout(300)
      for (const line of await unreachable(page, '[role="dialog"]')) found.push(`${name}: ${line}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(found).toEqual([])
  })
}

test('at 175 % the lists of Terbitkan stand above the preview, as wide as the screen, and all of it is scrolled to', async ({
  page,
  desktop,
}) => {
  await openSample(page)
  await resize(page, { name: '', width: 780, height: 439, scale: 1.75 })
  await show(page, desktop, 'go.issue')
  const tabs = page.getByRole('tablist')
  const list = page.getByRole('grid').first()
  const preview = page.getByRole('heading', { name: /^Pratinjau/ })
  await expect(list).toBeVisible()
  const [head, grid, below] = [await tabs.boundingBox(), await list.boundingBox(), await preview.boundingBox()]
  // One line of tabs.
  expect(head?.height).toBeLessThan(50)
  expect(grid?.width).toBeGreaterThan(500)
  expect(below?.y).toBeGreaterThan((grid?.y ?? 0) + (grid?.height ?? 0))
  const signing = page.getByRole('radio', { name: 'Tanpa tanda tangan elektronik' })
  await signing.focus()
  await expect(signing).toBeInViewport()
})
