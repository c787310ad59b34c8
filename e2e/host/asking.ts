/** What stands for native dialogs when a person sits in front of Chromium. */
import type { Page } from 'playwright-core'
import type { Question } from './rpc.ts'

/** Chromium's own file chooser, opened by an `<input type=file>`; the path of the file, null when cancelled. */
export async function choose(page: Page | undefined, extensions: string[]): Promise<string | null> {
  if (!page) return null
  const cdp = await page.context().newCDPSession(page)
  try {
    const expression = `new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = ${JSON.stringify(extensions.map((one) => `.${one}`).join(','))}
      input.addEventListener('change', () => resolve(input.files[0] ?? null))
      input.addEventListener('cancel', () => resolve(null))
      input.click()
    })`
    const { result } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true })
    if (result.objectId === undefined) return null
    return (await cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path
  } finally {
    await cdp.detach().catch(() => undefined)
  }
}

/** Shows the question with its buttons; the index of the one pressed, null when the page was closed. */
export async function ask(page: Page, { title, message, detail, buttons }: Question): Promise<number | null> {
  const answered = Promise.withResolvers<number | null>()
  page.on('close', () => {
    answered.resolve(null)
  })
  await page.setContent(`<!doctype html><html lang="id"><meta charset="utf-8"><title>${escaped(title)}</title>
    <style>
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; max-width: 40rem; color: #1b1b1f; background: #fff }
      h1 { font-size: 1.2rem } pre { font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; color: #555 }
      button { font: inherit; padding: 0.4rem 1rem; margin-right: 0.5rem }
    </style>
    <h1>${escaped(title)}</h1><p>${escaped(message)}</p><pre>${escaped(detail)}</pre>
    ${buttons.map((label, index) => `<button data-index="${String(index)}">${escaped(label)}</button>`).join('')}`)
  for (const [index, button] of (await page.locator('button').all()).entries())
    void button
      .evaluate(
        (element) =>
          new Promise<void>((pressed) =>
            element.addEventListener('click', () => {
              pressed()
            }),
          ),
      )
      .then(() => {
        answered.resolve(index)
      })
      .catch(() => undefined)
  await page.locator('button').first().focus()
  const answer = await answered.promise
  if (!page.isClosed()) await page.close().catch(() => undefined)
  return answer
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
