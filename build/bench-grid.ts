/**
 * Scrolling through the entry grid in the Chromium host, frame by frame, against an empty page of the same size in the same
 * browser; its memory, and which step of a frame takes longest.
 */
import type { Page } from 'playwright-core'
import { freshContext } from '../e2e/host/chromium.ts'
import { large, prepareLarge } from './bench-grid-data.ts'
import { median, plain, slowest, type Figure, type Part } from './bench-tools.ts'
import { inWindow } from './bench-window.ts'

const viewport = { width: 1366, height: 768 }
/** As a turned wheel moves it: about two rows a frame, to the end and back. */
const pixels = { down: 60, across: 30 }
const steps = { down: 240, across: 80 }

interface Scrolled {
  /** Milliseconds from frame to frame. */
  frames: number[]
  /** Milliseconds of work a frame, by kind. */
  work: Record<'script' | 'style' | 'layout' | 'painting and the rest', number>
  heap: number
  nodes: number
}

/** Scrolls one box by script, a step a frame. Runs in the page. */
function scrollBox(wanted: { selector: string; side: 'scrollTop' | 'scrollLeft'; by: number; count: number }) {
  const { selector, side, by, count } = wanted
  const box = document.querySelector(selector)
  if (!box) throw new Error(`nothing to scroll: ${selector}`)
  return new Promise<number[]>((resolve) => {
    const frames: number[] = []
    let last = 0
    let way = by
    const step = (now: number): void => {
      if (last > 0) frames.push(now - last)
      last = now
      const before = box[side]
      box[side] += way
      // Turned round at the end, so that every step moves something.
      if (box[side] === before) {
        way = -way
        box[side] += way
      }
      if (frames.length < count) requestAnimationFrame(step)
      else resolve(frames)
    }
    requestAnimationFrame(step)
  })
}

async function scrollThrough(page: Page, down: string, across: string): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const metrics = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value] as const),
    )
  const before = await metrics()
  const vertical = { selector: down, side: 'scrollTop', by: pixels.down, count: steps.down } as const
  const horizontal = { selector: across, side: 'scrollLeft', by: pixels.across, count: steps.across } as const
  const frames = [...(await page.evaluate(scrollBox, vertical)), ...(await page.evaluate(scrollBox, horizontal))]
  const after = await metrics()
  const each = (name: string): number => (1000 * ((after[name] ?? 0) - (before[name] ?? 0))) / frames.length
  const [script, style, layout] = [each('ScriptDuration'), each('RecalcStyleDuration'), each('LayoutDuration')]
  const rest = Math.max(0, each('TaskDuration') - script - style - layout)
  return {
    frames,
    work: { script, style, layout, 'painting and the rest': rest },
    heap: (after['JSHeapUsedSize'] ?? 0) / 2 ** 20,
    nodes: after['Nodes'] ?? 0,
  }
}

const worst = (frames: readonly number[]): number =>
  frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0
const total = (work: Scrolled['work']): number => Object.values(work).reduce((all, value) => all + value, 0)

/** The same box and the same way through it, with nothing in it. */
const empty = (width: number, height: number): string =>
  `<div id="floor" style="overflow:scroll;height:480px"><div style="width:${width}px;height:${height}px"></div></div>`

const run = (): Promise<Figure[]> =>
  inWindow(prepareLarge, async (page, close, browser) => {
    await page.setViewportSize(viewport)
    await page.keyboard.press('Control+e')
    const cells = 'revogr-viewport-scroll.rgCol'
    await page.locator(`${cells} .vertical-inner`).waitFor()
    const size = await page.evaluate(
      (selector) => [
        document.querySelector(selector)?.scrollWidth ?? 0,
        document.querySelector(`${selector} .vertical-inner`)?.scrollHeight ?? 0,
      ],
      cells,
    )
    const ours = await scrollThrough(page, `${cells} .vertical-inner`, cells)
    await close()
    const blank = await (await freshContext(browser)).newPage()
    await blank.setViewportSize(viewport)
    await blank.setContent(empty(size[0] ?? 0, size[1] ?? 0))
    const floor = await scrollThrough(blank, '#floor', '#floor')
    const what = `grid of ${large.units} x ${large.indicators}`
    return [
      plain(`${what}: frame while scrolling, median`, median(ours.frames), 'ms', 1),
      plain('grid: frame over an empty page, median', median(ours.frames) / median(floor.frames), 'x', 2),
      plain('grid: frame that 95 of 100 stay below', worst(ours.frames), 'ms', 1),
      plain('grid: the same over an empty page', worst(ours.frames) / worst(floor.frames), 'x', 2),
      plain('grid: work a frame', total(ours.work), 'ms', 1),
      plain('grid: work a frame over an empty page', total(ours.work) / total(floor.work), 'x', 1),
      slowest('grid: frame', ours.work),
      plain('grid: JavaScript heap after scrolling', ours.heap, 'MB', 0),
      plain('grid: nodes in the page', ours.nodes, '', 0),
    ]
  })

export const grid: Part = { name: 'grid', run }
