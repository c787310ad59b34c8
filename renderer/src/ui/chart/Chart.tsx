import { useEffect, useRef, useState } from 'react'
import type { Chart as ChartData } from '../../../../shared/charts/chart'
import styles from './Chart.module.css'

const source = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** A chart as a picture with its text, as wide as its place; `size` is that of its letters in pixels. */
export function Chart({ chart, size }: { chart: ChartData; size: number }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [picture, setPicture] = useState<string | null>(null)
  const height = Math.round(chart.height * size)
  useEffect(() => {
    const place = box.current
    if (!place) return undefined
    const watch = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry?.contentRect.width ?? 0))
    })
    watch.observe(place)
    return () => {
      watch.disconnect()
    }
  }, [])
  useEffect(() => {
    let wanted = true
    if (width > 0)
      void import('./engine').then(({ svgOf }) => {
        if (wanted) setPicture(source(svgOf(chart.option, width, height)))
      })
    return () => {
      wanted = false
    }
  }, [chart, width, height])
  return (
    <div ref={box} className={styles.box} style={{ minHeight: height }}>
      {picture !== null && (
        <img className={styles.picture} src={picture} alt={chart.alt} width={width} height={height} />
      )}
    </div>
  )
}
