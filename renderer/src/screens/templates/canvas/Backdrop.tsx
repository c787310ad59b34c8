import { useEffect, useRef } from 'react'
import styles from '../Templates.module.css'

const reader = () => import('../../../ui/pdf/reader')

interface Props {
  pdf: Uint8Array | null
  /** Pixels of the screen, before its scale. */
  width: number
  label: string
}

/** The page as it prints. The one before stays until the next is drawn, so that nothing flickers. */
export function Backdrop({ pdf, width, label }: Props) {
  const shown = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!pdf || width <= 0) return undefined
    let wanted = true
    const draw = async (): Promise<void> => {
      const { drawFirstPage } = await reader()
      const drawn = await drawFirstPage(pdf, Math.round(width * devicePixelRatio))
      const canvas = shown.current
      if (!wanted || !canvas) return
      canvas.width = drawn.width
      canvas.height = drawn.height
      canvas.getContext('2d')?.drawImage(drawn, 0, 0)
      canvas.dataset['drawn'] = String(Number(canvas.dataset['drawn'] ?? 0) + 1)
    }
    void draw()
    return () => {
      wanted = false
    }
  }, [pdf, width])
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is a canvas
    <canvas ref={shown} className={styles.backdrop} role="img" aria-label={label} />
  )
}
