import { offsetInWords, sheetName } from '../../../shared/domain/print-offset'
import type { PrinterView, PrintJob } from '../../../shared/printing-views'
import { Checkbox, Select, Text } from '../ui/kit'
import { TextLink } from '../ui/TextLink'
import styles from './Printing.module.css'
import { openMeasuring, usePrinting } from './state'
import { texts } from './texts'

/** What the sheets are moved by on this printer, and the way to measure it. */
function OffsetLine({ job, label }: { job: PrintJob; label: string }) {
  const printer = usePrinting((state) => state.printer)
  const { offset, paper, landscape, documents } = job
  const words = offset && offsetInWords(offset)
  const pages = documents.reduce((sum, one) => sum + one.pages, 0)
  return (
    <Text size="xs">
      {texts.sheet(sheetName({ paper, landscape }), pages)}
      {printer !== null && (
        <>
          {' · '}
          {words ? texts.offset(words) : offset ? texts.straight : texts.unmeasured}{' '}
          <TextLink
            label={texts.measureOf(label)}
            onClick={() => {
              openMeasuring({ printer, paper, landscape })
            }}
          >
            {texts.measure}
          </TextLink>
        </>
      )}
    </Text>
  )
}

interface Props {
  printers: PrinterView[]
  labelOf: (name: string) => string
  job: PrintJob | undefined
}

/** Printer, paper, and whether all are copies. */
export function ChoiceFields({ printers, labelOf, job }: Props) {
  const { printer, bare, copy, set } = usePrinting()
  return (
    <div className={styles.choices}>
      {printers.length === 0 ? (
        <Text>{texts.noPrinter}</Text>
      ) : (
        <Select
          label={texts.printer}
          data={printers.map(({ name, label }) => ({ value: name, label }))}
          value={printer}
          onChange={(name) => {
            set({ printer: name })
          }}
        />
      )}
      {job && <OffsetLine job={job} label={labelOf(printer ?? '')} />}
      <Checkbox
        label={texts.bare}
        description={texts.bareAbout}
        checked={bare}
        onChange={(event) => {
          set({ bare: event.currentTarget.checked })
        }}
      />
      {job && job.whole > 0 && (
        <Text component="output" size="xs" c="var(--error)">
          {texts.whole(job.whole)}
        </Text>
      )}
      <Checkbox
        label={texts.copy}
        description={texts.copyAbout}
        checked={copy}
        onChange={(event) => {
          set({ copy: event.currentTarget.checked })
        }}
      />
    </div>
  )
}
