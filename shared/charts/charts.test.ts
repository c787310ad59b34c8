import { expect, test } from 'vitest'
import { barChart } from './bars.ts'
import type { ChartLook } from './chart.ts'
import { yearChart, type YearPoint } from './years.ts'

const look: ChartLook = {
  ink: '#111111',
  soft: '#555555',
  line: '#dddddd',
  accent: '#0f4c5c',
  zones: { hijau: '#00aa00', kuning: '#aaaa00', merah: '#aa0000' },
  font: 'Sans',
  size: 10,
  names: 13,
}
const point = (year: number, value: number | null, newScheme = false): YearPoint => ({
  year,
  value,
  text: String(value),
  newScheme,
})

test('bars say their figures with a decimal comma, in words too', () => {
  const { option, alt } = barChart(
    { title: 'Capaian dimensi', bars: [{ name: 'Input', value: 8670, color: '#123456' }], suffix: '\u{a0}%' },
    look,
  )
  expect(alt).toBe('Grafik batang. Capaian dimensi: Input 86,70\u{a0}%.')
  const [series] = option['series'] as { data: unknown[]; label: { formatter: (at: object) => string } }[]
  expect(series?.data).toEqual([{ value: 86.7, itemStyle: { color: '#123456' } }])
  expect(series?.label.formatter({ dataIndex: 0 })).toBe('86,70\u{a0}%')
})

test('a line is broken and marked where the scheme changes', () => {
  const { option, alt } = yearChart(
    { title: 'Nilai', points: [point(2019, 70), point(2021, 74), point(2022, 88, true), point(2023, null)] },
    look,
  )
  const series = option['series'] as { data: unknown[] }[]
  expect(series.map(({ data }) => data)).toEqual([
    [70, 74, null, null],
    [null, null, 88, null],
  ])
  const axis = option['xAxis'] as { data: string[]; splitLine: { interval: (index: number) => boolean } }
  expect(axis.data).toEqual(['2019', '2021', '2022\nskema\nbaru', '2023'])
  expect([0, 1, 2, 3].map(axis.splitLine.interval)).toEqual([false, false, true, false])
  expect(alt).toBe('Grafik garis. Nilai: 2019 70; 2021 74; 2022 88 (skema baru).')
})

test('ranks count downwards from 1 in whole steps', () => {
  const { option } = yearChart({ title: 'Peringkat', points: [point(2021, 3), point(2022, 1)], ranks: true }, look)
  expect(option['yAxis']).toMatchObject({ inverse: true, min: 1, max: 3, minInterval: 1 })
})

test('no label has an outline: converters to PDF would paint it over the letters', () => {
  const charts = [
    barChart({ title: '', bars: [{ name: 'A', value: 1, color: '#000000' }] }, look),
    yearChart({ title: '', points: [point(2021, 3), point(2022, 1, true)] }, look),
  ]
  for (const { option } of charts) {
    const labels = JSON.stringify(option).match(/"fontFamily"/g)?.length
    expect(JSON.stringify(option).match(/"textBorderWidth":0/g)?.length).toBe(labels)
    expect(option['animation']).toBe(false)
  }
})
