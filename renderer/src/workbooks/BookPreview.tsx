import { useState } from 'react'
import { formatInteger } from '../../../shared/domain/number'
import type { WorkbookPreview } from '../../../shared/entry-views'
import { Count, Panel } from '../importing/PreviewParts'
import importing from '../importing/Importing.module.css'
import { Button, Checkbox, Group, Tabs, Text } from '../ui/kit'
import { changeColumns, conflictColumns, noteColumns, placeOf, rejectedColumns } from './columns'
import { writeBook } from './start'
import { texts } from './texts'

type Tab = 'changes' | 'conflicts' | 'rejected' | 'notes'

/** Every difference before anything is written; conflicts keep what is held now unless the workbook is chosen. */
export function BookPreview({ preview, onCancel }: { preview: WorkbookPreview; onCancel: () => void }) {
  const changes = preview.changes.filter(({ kind }) => kind !== 'conflict')
  const conflicts = preview.changes.filter(({ kind }) => kind === 'conflict')
  const rejected = [...preview.rejected, ...preview.locked]
  const notes = preview.notes.map((note) => ({ note }))
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [tab, setTab] = useState<Tab>(
    conflicts.length > 0 ? 'conflicts' : changes.length === 0 && rejected.length > 0 ? 'rejected' : 'changes',
  )
  const fresh = changes.filter(({ kind }) => kind === 'new').length
  const cells = changes.length + taken.size
  const take = (place: string): void => {
    setTaken((before) => {
      const after = new Set(before)
      if (!after.delete(place)) after.add(place)
      return after
    })
  }
  const head = (name: Tab, count: number) => (
    <Tabs.Tab value={name}>{`${texts.tabs[name]} (${formatInteger(count)})`}</Tabs.Tab>
  )
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.about(preview.bodyNames, preview.year)}
      </Text>
      <div className={importing.counts}>
        <Count value={fresh} label={texts.counts.fresh} />
        <Count value={changes.length - fresh} label={texts.counts.changed} />
        <Count value={conflicts.length} label={texts.counts.conflicts} tone={importing.odd} />
        <Count value={preview.unchanged} label={texts.counts.unchanged} />
        <Count value={rejected.length} label={texts.counts.rejected} tone={importing.bad} />
      </div>
      <Tabs
        value={tab}
        onChange={(name) => {
          setTab((name ?? 'changes') as Tab)
        }}
        mt="sm"
        keepMounted={false}
      >
        <Tabs.List>
          {head('changes', changes.length)}
          {head('conflicts', conflicts.length)}
          {head('rejected', rejected.length)}
          {head('notes', notes.length)}
        </Tabs.List>
        <Panel
          name="changes"
          label={texts.tabs.changes}
          rows={changes}
          columns={changeColumns}
          empty={texts.noChanges}
          about={texts.changesAbout}
        />
        <Panel
          name="conflicts"
          label={texts.tabs.conflicts}
          rows={conflicts}
          columns={conflictColumns(taken, take)}
          empty={texts.noConflicts}
          about={
            <>
              {texts.conflictsAbout}
              <Checkbox
                mt="xs"
                label={texts.takeAll}
                checked={taken.size === conflicts.length}
                indeterminate={taken.size > 0 && taken.size < conflicts.length}
                onChange={(event) => {
                  setTaken(new Set(event.currentTarget.checked ? conflicts.map(placeOf) : []))
                }}
              />
            </>
          }
          onKey={(event, row) => {
            if (event.key !== ' ') return false
            take(placeOf(row))
            return true
          }}
        />
        <Panel
          name="rejected"
          label={texts.tabs.rejected}
          rows={rejected}
          columns={rejectedColumns}
          empty={texts.noRejected}
          about={texts.rejectedAbout}
        />
        <Panel name="notes" label={texts.tabs.notes} rows={notes} columns={noteColumns} empty={texts.noNotes} />
      </Tabs>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Button data-autofocus disabled={cells === 0} onClick={() => void writeBook(preview, [...taken])}>
          {texts.write(cells)}
        </Button>
      </Group>
    </>
  )
}
