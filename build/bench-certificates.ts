/** 514 signed certificates against an unchanged pdfmake, and against what no program can do without. */
import { shippedTemplates } from '../shared/templates/shipped/index.ts'
import { atLeast, atMost, Child, median, plain, sum, type Figure, type Part } from './bench-tools.ts'

const all = 514
const rounds = 6
/** The slow sides do a share of the work; each round alternates, so that a busy minute hits every side. */
const sample = 12

const mean = (values: number[]): number => sum(values) / values.length

/** The shipped designs besides the one that is measured against others, each in a process of its own. */
const designs = shippedTemplates.flatMap(({ id, template }) =>
  template.kind === 'certificate' && id !== 'klasik' ? [id] : [],
)

async function run(): Promise<Figure[]> {
  const script = './bench-certificates-work.ts'
  const sides = {
    ours: new Child(script, ['ours']),
    stock: new Child(script, ['stock']),
    bare: new Child(script, ['bare']),
    floor: new Child(script, ['floor']),
  }
  const ms = { ours: [] as number[], stock: [] as number[], bare: [] as number[], floor: [] as number[] }
  for (const side of ['ours', 'stock', 'bare', 'floor'] as const) await sides[side].work(0, side === 'ours' ? 20 : 6)
  const others = designs.map((id) => ({ id, child: new Child(script, ['ours', id]), ms: [] as number[], peak: 0 }))
  for (const { child } of others) await child.work(0, 20)
  let peak = 0
  for (let round = 0; round < rounds; round += 1) {
    const from = Math.floor((all * round) / rounds)
    const count = Math.floor((all * (round + 1)) / rounds) - from
    const ours = await sides.ours.work(from, count)
    ms.ours.push(...ours.ms)
    peak = ours.peakMb
    for (const other of others) {
      const worked = await other.child.work(from, count)
      other.ms.push(...worked.ms)
      other.peak = worked.peakMb
    }
    for (const side of ['stock', 'bare', 'floor'] as const) ms[side].push(...(await sides[side].work(from, sample)).ms)
  }
  for (const child of [...Object.values(sides), ...others.map((other) => other.child)]) child.end()
  return [
    plain(`certificates: ${all} signed and written, one render thread`, sum(ms.ours) / 1000, 's'),
    plain('certificates: one of ours, median', median(ms.ours), 'ms'),
    plain('certificates: one of stock pdfmake unsigned, median', median(ms.stock), 'ms'),
    plain('certificates: the same without any ornament, median', median(ms.bare), 'ms'),
    atLeast('certificates: faster than stock pdfmake', mean(ms.stock) / mean(ms.ours), 4),
    plain('certificates: faster than stock without ornament', mean(ms.bare) / mean(ms.ours), 'x'),
    plain('certificates: floor (SHA-256, RSA-2048, file), median', median(ms.floor), 'ms'),
    plain('certificates: ours over the floor', median(ms.ours) / median(ms.floor), 'x'),
    atMost('certificates: peak memory of the process', peak, 400, 'MB'),
    ...others.flatMap((other) => [
      plain(`certificates: ${all} of ${other.id}, signed and written`, sum(other.ms) / 1000, 's'),
      plain(`certificates: ${other.id} over klasik`, mean(other.ms) / mean(ms.ours), 'x'),
      atMost(`certificates: peak memory with ${other.id}`, other.peak, 400, 'MB'),
    ]),
  ]
}

export const certificates: Part = { name: 'certificates', run }
