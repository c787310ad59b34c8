import { printPapers, type PrintSheet } from '../../../shared/printing-views'
import { useCall } from '../client/queries'
import { Modal, SegmentedControl, Select, Text } from '../ui/kit'
import { Measure } from './Measure'
import styles from './Printing.module.css'
import { usePrinting } from './state'
import { texts } from './texts'
import { usePrinters } from './usePrinters'

const words = texts.wizard

/** The paper, and how it lies. */
function Which({ value, onChange }: { value: PrintSheet; onChange: (sheet: PrintSheet) => void }) {
  return (
    <div className={styles.fields}>
      <div>
        <Text size="sm" fw={500} id="wizard-paper">
          {words.paper}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="wizard-paper"
          data={[...printPapers]}
          value={value.paper}
          onChange={(paper) => {
            onChange({ ...value, paper: paper === 'F4' ? 'F4' : 'A4' })
          }}
        />
      </div>
      <div>
        <Text size="sm" fw={500} id="wizard-direction">
          {words.direction}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="wizard-direction"
          data={[
            { value: 'lying', label: words.directions.lying },
            { value: 'upright', label: words.directions.upright },
          ]}
          value={value.landscape ? 'lying' : 'upright'}
          onChange={(way) => {
            onChange({ ...value, landscape: way === 'lying' })
          }}
        />
      </div>
    </div>
  )
}

/** Choose, print, measure, save: on whatever screen. */
export function OffsetWizard() {
  const { measuring, set } = usePrinting()
  return (
    <Modal
      opened={measuring !== null}
      onClose={() => {
        set({ measuring: null })
      }}
      size="min(66rem, 94vw)"
      title={<Text fw={600}>{words.title}</Text>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {measuring && <Wizard measuring={measuring} />}
    </Modal>
  )
}

function Wizard({ measuring }: { measuring: PrintSheet & { printer: string | null } }) {
  const { printers, labelOf } = usePrinters()
  const { printer: last, set } = usePrinting()
  const { data: offsets } = useCall('print.offsets', {})
  const printer = measuring.printer ?? last
  if (!printers || !offsets) return null
  if (printers.length === 0 || printer === null) return <Text>{texts.noPrinter}</Text>
  const wanted = { printer, paper: measuring.paper, landscape: measuring.landscape }
  // A printer that is not there just now keeps its place in the list.
  const known = printers.some(({ name }) => name === printer)
    ? printers
    : [...printers, { name: printer, label: printer }]
  const kept = offsets.find(
    (one) => one.printer === printer && one.paper === wanted.paper && one.landscape === wanted.landscape,
  )
  return (
    <>
      <Text mb="sm">{words.about}</Text>
      <Measure key={JSON.stringify(wanted)} wanted={wanted} label={labelOf(printer)} kept={kept ?? null}>
        <Select
          data-autofocus
          label={texts.printer}
          data={known.map(({ name, label }) => ({ value: name, label }))}
          value={printer}
          onChange={(name) => {
            set({ measuring: { ...wanted, printer: name } })
          }}
        />
        <Which
          value={wanted}
          onChange={(sheet) => {
            set({ measuring: { ...sheet, printer } })
          }}
        />
      </Measure>
    </>
  )
}
