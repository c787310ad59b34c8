/** The window while 514 signed certificates are made: the longest time it did not answer, against the same window at rest. */
import type { Page } from 'playwright-core'
import { setResult } from '../electron/store/results.ts'
import { isVertical } from '../shared/domain/types.ts'
import { regions } from '../shared/domain/regions.ts'
import { plain, type Figure, type Part } from './bench-tools.ts'
import { inWindow } from './bench-window.ts'
import { office, prepare, year } from './soak/office.ts'

const rest = 3000

/** Every regency and city of the country with a score that gets a certificate. */
async function prepareCountry(folder: string): Promise<void> {
  await prepare(folder)
  const { store } = office(folder)
  store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () => {
    for (const { code, type } of regions)
      if (!isVertical(type) && type !== 'provinsi') setResult(store, { year, body: code, score: 8900, clean: 'ya' })
  })
  store.close()
}

/** Watches the frames of the page; `stopWatching` gives the time between them, in milliseconds. Runs in the page. */
function watchFrames(): void {
  const watched: { frames: number[]; on: boolean } = { frames: [], on: true }
  Object.assign(window, { watched })
  let last = 0
  const step = (now: number): void => {
    if (last > 0) watched.frames.push(now - last)
    last = now
    if (watched.on) requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}
const stopWatching = (): number[] => {
  const { watched } = window as unknown as { watched: { frames: number[]; on: boolean } }
  watched.on = false
  return watched.frames
}

/** Issues every certificate of the country as the screen does; how many, and how long it took in milliseconds. */
async function issueAll(page: Page): Promise<{ count: number; ms: number }> {
  return page.evaluate(async (wanted) => {
    interface Answer<T> {
      ok: boolean
      value: T
    }
    const call = (name: string, input: object): Promise<Answer<never>> =>
      (window as unknown as { piagam: { call: (n: string, i: object) => Promise<Answer<never>> } }).piagam.call(
        name,
        input,
      )
    const scope = { year: wanted, region: 'ID', kind: 'certificate' }
    await call('key.demo', {})
    const plan: Answer<{ items: { item: string; state: string; unit: string | null }[] }> = await call(
      'issue.plan',
      scope,
    )
    const items = plan.value.items.filter((one) => one.state === 'ready' && one.unit === null).map(({ item }) => item)
    const from = performance.now()
    const report: Answer<{ documents: unknown[] }> = await call('issue.run', { scope, items, sign: true, job: 'bench' })
    return { count: report.value.documents.length, ms: performance.now() - from }
  }, year)
}

const run = (): Promise<Figure[]> =>
  inWindow(prepareCountry, async (page, close) => {
    await page.evaluate(watchFrames)
    await page.waitForTimeout(rest)
    const still = await page.evaluate(stopWatching)
    await page.evaluate(watchFrames)
    const { count, ms } = await issueAll(page)
    const busy = await page.evaluate(stopWatching)
    await close()
    return [
      plain('batch in the window: signed certificates', count, '', 0),
      plain('batch in the window: time', ms / 1000, 's'),
      plain('batch in the window: longest blocked frame', Math.max(...busy), 'ms', 1),
      plain('batch in the window: longest frame at rest', Math.max(...still), 'ms', 1),
      plain('batch in the window: longest frame over one at rest', Math.max(...busy) / Math.max(...still), 'x', 1),
    ]
  })

export const batch: Part = { name: 'batch', run }
