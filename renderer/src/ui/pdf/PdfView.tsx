import { useElementSize } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { Loader } from '../kit'
import styles from './Pdf.module.css'
import { texts } from './texts'

const PdfDocument = lazy(() => import('./PdfDocument').then((module) => ({ default: module.PdfDocument })))

/** A PDF as wide as its place allows. */
export function PdfView({ bytes, label }: { bytes: Uint8Array; label: string }) {
  const { ref, width } = useElementSize()
  return (
    <div ref={ref} className={styles.view}>
      <Suspense
        fallback={
          <div className={styles.wait}>
            <Loader size="sm" aria-label={texts.loading} />
          </div>
        }
      >
        {width > 0 && <PdfDocument bytes={bytes} width={width} label={label} />}
      </Suspense>
    </div>
  )
}
