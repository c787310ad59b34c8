import { showDone } from '../../app/notices'
import { call } from '../../client/call'
import type { RankingView } from '../../../../shared/views'
import { ExportMenu } from '../../ui/ExportMenu'
import { texts } from './texts'

/** The ranking as it is shown, as a file. */
export function RankingExport({ view }: { view: RankingView }) {
  const { year, region, group, ties } = view
  return (
    <ExportMenu
      label={texts.export}
      labels={texts.exportAs}
      onSave={async (format) => {
        const saved = await call('ranking.export', { year, region, group, ties, format })
        if (saved) showDone(texts.exported(saved.name))
      }}
    />
  )
}
