import { IconCopy, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { templateKinds } from '../../../../../shared/templates/model'
import type { TemplateHead } from '../../../../../shared/template-views'
import { screenNames } from '../../../app/texts'
import { useCall } from '../../../client/queries'
import { ErrorNote } from '../../../ui/ErrorNote'
import { Grid } from '../../../ui/grid/Grid'
import { Button } from '../../../ui/kit'
import { Page } from '../../../ui/Page'
import { chooseTemplate, exportTemplate, importPicked, removeTemplate } from '../actions'
import { openTemplate, useTemplates } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { columnsFor } from './columns'

/** By kind of document; what the office made before what came with the program. */
const inOrder = (heads: readonly TemplateHead[]): TemplateHead[] =>
  heads.toSorted(
    (a, b) =>
      templateKinds.indexOf(a.kind) - templateKinds.indexOf(b.kind) ||
      Number(a.shipped) - Number(b.shipped) ||
      a.name.localeCompare(b.name, 'id'),
  )

/** All designs, by kind of document. */
export function List() {
  const { data = [], error } = useCall('template.list', {})
  const [refused, setRefused] = useState<unknown>(null)
  const [at, setAt] = useState<string | null>(null)
  const { drafts, set } = useTemplates()
  const heads = inOrder(data)
  const chosen = heads.find(({ id }) => id === at) ?? heads[0]
  const copy = (head: TemplateHead): void => {
    set({ copying: head })
  }
  return (
    <Page
      title={screenNames.templates}
      about={texts.about}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileImport size="1rem" aria-hidden />}
            onClick={() => {
              setRefused(null)
              void importPicked(heads, setRefused)
            }}
          >
            {texts.actions.import}
          </Button>
          <Button
            leftSection={<IconCopy size="1rem" aria-hidden />}
            disabled={!chosen}
            onClick={() => {
              if (chosen) copy(chosen)
            }}
          >
            {texts.actions.copy}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {error && <ErrorNote error={error} />}
        {refused !== null && <ErrorNote error={refused} />}
        <div className={styles.fill}>
          <Grid
            label={texts.list}
            columns={columnsFor(drafts)}
            rows={heads}
            keyOf={({ id }) => id}
            onActive={({ id }) => {
              setAt(id)
            }}
            onOpen={({ id }) => {
              openTemplate(id)
            }}
            onKey={(event, head) => {
              if (event.ctrlKey || event.altKey) return false
              if (event.key === 'Insert') copy(head)
              else if (event.key === 'Delete') void removeTemplate(head)
              else if (event.key.toLowerCase() === 'e') void exportTemplate(head)
              else if (event.key.toLowerCase() === 'p') void chooseTemplate(head)
              else if (event.key.toLowerCase() === 'n') set({ fitting: head })
              else return false
              return true
            }}
          />
        </div>
        <div className={styles.foot}>{texts.keysHint}</div>
      </div>
    </Page>
  )
}
