/** What the parts of the measurement share. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Figure {
  what: string
  value: string
  /** What was promised; empty for figures that only explain. */
  target: string
  met: boolean | null
}

export interface Part {
  name: string
  run(): Promise<Figure[]>
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const round = (value: number, digits = 2): string => value.toFixed(digits)

/** A figure without a target. */
export const plain = (what: string, value: number, unit: string, digits = 2): Figure => ({
  what,
  value: `${round(value, digits)} ${unit}`,
  target: '',
  met: null,
})
/** Names the step that takes longest, of steps in milliseconds. */
export const slowest = (what: string, steps: Record<string, number>): Figure => {
  const [first] = Object.entries(steps).toSorted(([, a], [, b]) => b - a)
  const [name, time] = first ?? ['', 0]
  return { what: `${what}: slowest step`, value: `${name}, ${time.toFixed(1)} ms`, target: '', met: null }
}
/** A ratio that has to be at least `least`. */
export const atLeast = (what: string, value: number, least: number): Figure => ({
  what,
  value: `${round(value)} x`,
  target: `>= ${least} x`,
  met: value >= least,
})
/** A figure that has to be at most `most`. */
export const atMost = (what: string, value: number, most: number, unit: string): Figure => ({
  what,
  value: `${round(value)} ${unit}`,
  target: `<= ${most} ${unit}`,
  met: value <= most,
})

export function printFigures(figures: readonly Figure[]): void {
  const wide = Math.max(...figures.map(({ what }) => what.length))
  const value = Math.max(...figures.map((figure) => figure.value.length))
  for (const figure of figures) {
    const verdict = figure.met === null ? '' : figure.met ? 'met' : 'MISSED'
    console.log(
      `${figure.what.padEnd(wide)}  ${figure.value.padStart(value)}  ${figure.target.padEnd(10)} ${verdict}`.trimEnd(),
    )
  }
}

/** What a child answers: milliseconds of each piece of work, and its largest memory so far. */
export interface Answer {
  ms: number[]
  peakMb: number
}

/** A process of its own, so that memory and warm-up of one side do not touch the other. */
export class Child {
  readonly #process: ChildProcess

  constructor(script: string, args: readonly string[]) {
    const execArgv = ['--expose-gc', '--disable-warning=ExperimentalWarning']
    this.#process = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  }

  /** Does pieces `from` to `from + count` of its work. */
  async work(from: number, count: number): Promise<Answer> {
    this.#process.send({ from, count })
    const [answer] = (await once(this.#process, 'message')) as [Answer]
    return answer
  }

  end(): void {
    this.#process.disconnect()
  }
}

/** The other side: answers every request by doing the pieces one after the other. */
export function serve(piece: (index: number) => Promise<void> | void): void {
  process.on('message', ({ from, count }: { from: number; count: number }) => {
    void (async () => {
      const ms: number[] = []
      for (let index = from; index < from + count; index += 1) {
        const start = performance.now()
        await piece(index)
        ms.push(performance.now() - start)
      }
      process.send?.({ ms, peakMb: process.resourceUsage().maxRSS / 1024 } satisfies Answer)
    })()
  })
}
