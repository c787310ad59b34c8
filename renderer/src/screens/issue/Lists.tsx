import { useCall } from '../../client/queries'
import { PrintButton } from '../../printing/PrintButton'
import { useView } from '../../state/view'
import { Tabs } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { Documents } from './Documents'
import styles from './Issue.module.css'
import { Recipients, Withheld } from './Recipients'
import { isChosen, useIssue, type Tab } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

const tabs: readonly Tab[] = ['fresh', 'ready', 'withheld']

/** Recipients, those without a document, and after a run what it made; the register has a screen of its own. */
export function Lists({ issuing: { plan, scope } }: { issuing: Issuing }) {
  const { tab, fresh, picked, set } = useIssue()
  const go = useView((view) => view.go)
  const { data: documents = [] } = useCall('document.list', { year: scope.year }, { keep: true })
  const items = plan?.items ?? []
  const withheld = items.filter(({ state }) => state === 'withheld')
  const due = items.filter(({ state }) => state !== 'withheld')
  const made = documents.filter(({ id }) => fresh.includes(id))
  const shown = tab === 'fresh' && made.length === 0 ? 'ready' : tab
  const panel = styles.panel ?? ''
  return (
    <Tabs
      className={styles.tabs ?? ''}
      value={shown}
      keepMounted={false}
      onChange={(value) => {
        set({ tab: tabs.find((one) => one === value) ?? 'ready' })
      }}
    >
      <Tabs.List>
        {made.length > 0 && <Tabs.Tab value="fresh">{texts.tabs.fresh(made.length)}</Tabs.Tab>}
        <Tabs.Tab value="ready">
          {texts.tabs.ready(due.filter((item) => isChosen(item, picked)).length, due.length)}
        </Tabs.Tab>
        <Tabs.Tab value="withheld">{texts.tabs.withheld(withheld.length)}</Tabs.Tab>
      </Tabs.List>
      <div className={styles.toRegister}>
        {shown === 'fresh' && <PrintButton ids={made.map(({ id }) => id)} />}
        <TextLink
          label={texts.toRegister(documents.length)}
          onClick={() => {
            go('register', 'documents')
          }}
        >
          {texts.toRegister(documents.length)}
        </TextLink>
      </div>
      <Tabs.Panel value="fresh" className={panel}>
        <Documents label={texts.grid.fresh} rows={made} />
      </Tabs.Panel>
      <Tabs.Panel value="ready" className={panel}>
        <Recipients items={due} />
      </Tabs.Panel>
      <Tabs.Panel value="withheld" className={panel}>
        <Withheld items={withheld} />
      </Tabs.Panel>
    </Tabs>
  )
}
