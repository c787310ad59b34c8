import { showDone } from '../../app/notices'
import { call } from '../../client/call'
import { ExportMenu } from '../../ui/ExportMenu'
import { texts } from './texts'
import type { Filter } from './useJournal'

/** What the filter shows, as a file. */
export function JournalExport({ filter }: { filter: Filter }) {
  return (
    <ExportMenu
      label={texts.export}
      labels={texts.exportAs}
      onSave={async (format) => {
        const saved = await call('journal.export', { filter, format })
        if (saved) showDone(texts.exported(saved.name, saved.lines))
      }}
    />
  )
}
