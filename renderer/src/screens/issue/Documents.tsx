import type { DocumentRow } from '../../../../shared/views'
import { openPrinting } from '../../printing/state'
import { Grid } from '../../ui/grid/Grid'
import { Text } from '../../ui/kit'
import { documentColumns } from './documentColumns'
import { withDocument } from './run'
import { texts } from './texts'

/** Issued documents; Enter opens one, P prints it, F shows it in its folder. */
export function Documents({ label, rows }: { label: string; rows: DocumentRow[] }) {
  if (rows.length === 0) return <Text c="dimmed">{texts.noneRegistered}</Text>
  return (
    <Grid
      label={label}
      columns={documentColumns}
      rows={rows}
      keyOf={({ id }) => id}
      isMuted={({ state }) => state !== 'issued'}
      onOpen={(row) => {
        if (row.present) void withDocument('document.open', row)
      }}
      onKey={({ key, ctrlKey }, row) => {
        const letter = key.toLowerCase()
        if (ctrlKey || !row.present || (letter !== 'p' && letter !== 'f')) return false
        if (letter === 'p') openPrinting([row.id])
        else void withDocument('document.show', row)
        return true
      }}
    />
  )
}
