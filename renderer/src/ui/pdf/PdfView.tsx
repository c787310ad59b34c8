import { useElementSize } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { Wait } from '../Wait'
import styles from './Pdf.module.css'
import { texts } from './texts'

const PdfDocument = lazy(() => import('./PdfDocument').then((module) => ({ default: module.PdfDocument })))

const keys = new WeakMap<Uint8Array, string>()

/** A name for these very bytes. */
function keyOf(bytes: Uint8Array): string {
  const key = keys.get(bytes) ?? crypto.randomUUID()
  keys.set(bytes, key)
  return key
}

/** A PDF as wide as its place allows. The page before stays until the next one is drawn, so that nothing flickers. */
export function PdfView({ bytes, label, compact = false }: { bytes: Uint8Array; label: string; compact?: boolean }) {
  const { ref, width } = useElementSize()
  const [drawn, setDrawn] = useState<Uint8Array | null>(null)
  const wait = (
    <div className={styles.wait}>
      <Wait label={texts.loading} />
    </div>
  )
  const layers = drawn === null || drawn === bytes ? [bytes] : [drawn, bytes]
  return (
    <div ref={ref} className={styles.view}>
      <Suspense fallback={wait}>
        {width > 0 &&
          layers.map((layer) => (
            <div key={keyOf(layer)} className={layer === layers[0] ? '' : (styles.behind ?? '')}>
              <PdfDocument
                bytes={layer}
                width={width}
                label={label}
                compact={compact}
                onReady={() => {
                  setDrawn(layer)
                }}
              />
            </div>
          ))}
      </Suspense>
    </div>
  )
}
