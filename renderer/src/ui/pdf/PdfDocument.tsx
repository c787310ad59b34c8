import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Document, Page } from 'react-pdf'
import { ActionIcon, Group } from '../kit'
import { Wait } from '../Wait'
import styles from './Pdf.module.css'
import { readerOptions } from './reader'
import { texts } from './texts'

interface Props {
  bytes: Uint8Array
  width: number
  label: string
  /** An upright page is drawn smaller, so that it does not push everything else away. */
  compact: boolean
  /** The page is on the screen. */
  onReady: () => void
}

/** One page at a time, fitted to the width. Loaded with the first preview only. */
export function PdfDocument({ bytes, width, label, compact, onReady }: Props) {
  // The reader takes its bytes away into its worker: give it a copy.
  const file = useMemo(() => ({ data: bytes.slice() }), [bytes])
  const [pages, setPages] = useState(1)
  const [page, setPage] = useState(1)
  const [upright, setUpright] = useState(false)
  const shown = Math.min(page, pages)
  const wait = (
    <div className={styles.wait}>
      <Wait label={texts.loading} />
    </div>
  )
  return (
    <div className={styles.document}>
      <Document
        file={file}
        suspense={false}
        options={readerOptions}
        loading={wait}
        error={<p>{texts.unreadable}</p>}
        noData={null}
        onLoadSuccess={({ numPages }) => {
          setPages(numPages)
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is a canvas */}
        <div role="img" aria-label={label}>
          <Page
            suspense={false}
            pageNumber={shown}
            width={compact && upright ? width * 0.72 : width - 2}
            onLoadSuccess={({ originalWidth, originalHeight }) => {
              setUpright(originalHeight > originalWidth)
            }}
            onRenderSuccess={onReady}
            loading={wait}
            renderTextLayer={false}
            renderAnnotationLayer={false}
            className={styles.page ?? ''}
          />
        </div>
      </Document>
      {pages > 1 && (
        <Group gap="xs" justify="center">
          <ActionIcon
            aria-label={texts.previous}
            disabled={shown === 1}
            onClick={() => {
              setPage(shown - 1)
            }}
          >
            <IconChevronLeft size="1rem" aria-hidden />
          </ActionIcon>
          <span className="figure">{texts.page(shown, pages)}</span>
          <ActionIcon
            aria-label={texts.next}
            disabled={shown === pages}
            onClick={() => {
              setPage(shown + 1)
            }}
          >
            <IconChevronRight size="1rem" aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </div>
  )
}
