import { offsetInWords, sheetName } from '../../../../shared/domain/print-offset'
import type { PrintOffset } from '../../../../shared/printing-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { openMeasuring } from '../../printing/state'
import { texts as printingTexts } from '../../printing/texts'
import { usePrinters } from '../../printing/usePrinters'
import { FactTable, type FactColumn } from '../../ui/FactTable'
import { Button, Group, Text } from '../../ui/kit'
import { Section } from './Section'

const words = printingTexts.kept

/** Measure again, or forget. */
function Actions({ offset, printer }: { offset: PrintOffset; printer: string }) {
  const sheet = sheetName(offset)
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={words.changeOf(printer, sheet)}
        onClick={() => {
          openMeasuring(offset)
        }}
      >
        {words.change}
      </Button>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={words.removeOf(printer, sheet)}
        onClick={() => {
          const { x: _x, y: _y, ...which } = offset
          void act('print.removeOffset', which, words.removed(printer, sheet))
        }}
      >
        {words.remove}
      </Button>
    </Group>
  )
}

const actions = (offset: PrintOffset, printer: string) => <Actions offset={offset} printer={printer} />

/** What the printers of this laptop were measured to be off. */
export function Printers() {
  const { data: offsets = [] } = useCall('print.offsets', {})
  const { labelOf } = usePrinters()
  const columns: FactColumn<PrintOffset>[] = [
    { head: words.head.printer, words: true, cell: ({ printer }) => labelOf(printer) },
    { head: words.head.sheet, words: true, cell: sheetName },
    { head: words.head.offset, words: true, cell: (one) => offsetInWords(one) ?? printingTexts.wizard.none },
    { head: words.head.actions, words: true, cell: (one) => actions(one, labelOf(one.printer)) },
  ]
  return (
    <Section name="printing" title={words.title} about={words.about}>
      {offsets.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <FactTable
          columns={columns}
          rows={offsets}
          keyOf={({ printer, ...sheet }) => `${printer} ${sheetName(sheet)}`}
        />
      )}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            openMeasuring({ printer: null, paper: 'A4', landscape: true })
          }}
        >
          {words.add}
        </Button>
      </Group>
    </Section>
  )
}
