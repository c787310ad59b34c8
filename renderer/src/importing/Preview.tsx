import { useState } from 'react'
import { formatInteger } from '../../../shared/domain/number'
import type { ImportPreview } from '../../../shared/views'
import { Tabs } from '../ui/kit'
import { changeColumns, findingColumns, readColumns, rejectedColumns } from './columns'
import styles from './Importing.module.css'
import { Count, Panel } from './PreviewParts'
import { texts } from './texts'

const shownChanges = 5000

/** What importing would do, before anything is written. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { read, written, unchanged, rejected, findings, changes, columns, ignoredColumns } = preview
  const [tab, setTab] = useState<string | null>(written === 0 && rejected.length > 0 ? 'rejected' : 'changes')
  const headers = [...columns, ...ignoredColumns.map((header) => ({ header, field: texts.ignored }))]
  return (
    <>
      <div className={styles.counts}>
        <Count value={read} label={texts.counts.read} />
        <Count value={written} label={texts.counts.written} />
        <Count value={unchanged} label={texts.counts.unchanged} />
        <Count value={rejected.length} label={texts.counts.rejected} tone={styles.bad} />
        <Count value={findings.length} label={texts.counts.findings} tone={styles.odd} />
      </div>
      <Tabs value={tab} onChange={setTab} mt="sm" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="changes">{`${texts.tabs.changes} (${formatInteger(written)})`}</Tabs.Tab>
          <Tabs.Tab value="rejected">{`${texts.tabs.rejected} (${formatInteger(rejected.length)})`}</Tabs.Tab>
          <Tabs.Tab value="findings">{`${texts.tabs.findings} (${formatInteger(findings.length)})`}</Tabs.Tab>
          <Tabs.Tab value="columns">{`${texts.tabs.columns} (${formatInteger(headers.length)})`}</Tabs.Tab>
        </Tabs.List>
        <Panel
          name="changes"
          label={texts.tabs.changes}
          rows={changes}
          columns={changeColumns}
          empty={texts.noChanges}
          about={changes.length >= shownChanges ? texts.more(changes.length) : texts.nothingWritten}
        />
        <Panel
          name="rejected"
          label={texts.tabs.rejected}
          rows={rejected}
          columns={rejectedColumns}
          empty={texts.noRejected}
          about={texts.rejectedAbout}
        />
        <Panel
          name="findings"
          label={texts.tabs.findings}
          rows={findings}
          columns={findingColumns}
          empty={texts.noFindings}
          about={texts.findingsAbout}
        />
        <Panel name="columns" label={texts.tabs.columns} rows={headers} columns={readColumns} empty="" />
      </Tabs>
    </>
  )
}
