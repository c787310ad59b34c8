/** What the specs of the screens share: begin, the native menu, dialogs that answer, what was handed to the system, axe. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Command } from '../shared/ipc.ts'
import { call, expect, type Desktop } from './fixtures.ts'

/** Begins with the sample year, without the first screen. */
export async function openSample(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Buka tahun contoh' })).toBeVisible()
  expect(await call(page, 'app.begin', { choice: 'sample' })).toMatchObject({ ok: true })
  await expect(page.getByRole('treegrid', { name: 'Tabel hasil' })).toBeVisible()
}

/** Chooses in the native menu. */
export const command = (desktop: Desktop, id: Command): Promise<void> =>
  desktop.evaluate(({ Menu }, name) => {
    Menu.getApplicationMenu()?.getMenuItemById(name)?.click()
  }, id)

/** The next open dialogs answer with these paths, one each. */
export const answerOpen = (desktop: Desktop, ...paths: string[]): Promise<void> =>
  desktop.evaluate(({ dialog }, given) => {
    const waiting = [...given]
    dialog.showOpenDialog = () => {
      const path = waiting.shift()
      return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
    }
  }, paths)

export const answerSave = (desktop: Desktop, path: string): Promise<void> =>
  desktop.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

/** From now on remembers what the system is asked to open or show. */
export const watchShell = (desktop: Desktop): Promise<void> =>
  desktop.evaluate(({ shell }) => {
    const handed: string[] = []
    Object.assign(globalThis, { handed })
    shell.openPath = (path) => {
      handed.push(`open ${path}`)
      return Promise.resolve('')
    }
    shell.showItemInFolder = (path) => {
      handed.push(`show ${path}`)
    }
  })

export const handed = (desktop: Desktop): Promise<string[]> =>
  desktop.evaluate(() => (globalThis as unknown as { handed: string[] }).handed)

/** A row of a table by the text in it. */
export const rowOf = (page: Page, text: string) =>
  page.getByRole('row').filter({ has: page.getByText(text, { exact: true }) })

/** What axe finds wrong with the page, each with its HTML. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
