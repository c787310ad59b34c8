import { useCall } from '../../client/queries'
import { useView } from '../../state/view'
import { Tabs } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { CheckList } from './CheckList'
import { Documents } from './Documents'
import styles from './Issue.module.css'
import { Recipients, Withheld } from './Recipients'
import { isChosen, useIssue, type Tab } from './state'
import { texts } from './texts'
import { FreshTools, RecipientTools } from './Tools'
import type { Issuing } from './useIssuing'

const tabs: readonly Tab[] = ['fresh', 'ready', 'checks', 'withheld']

/** Links to what stands elsewhere: the journal of runs, and the register, which has a screen of its own. */
function Elsewhere({ registered }: { registered: number }) {
  const set = useIssue((state) => state.set)
  const go = useView((view) => view.go)
  return (
    <div className={styles.elsewhere}>
      <TextLink
        label={texts.journal.title}
        onClick={() => {
          set({ journal: true })
        }}
      >
        {texts.journal.link}
      </TextLink>
      <TextLink
        label={texts.toRegister(registered)}
        onClick={() => {
          go('register', 'documents')
        }}
      >
        {texts.toRegister(registered)}
      </TextLink>
    </div>
  )
}

/** Recipients, what was checked, those without a document, and after a run what it made. */
export function Lists({ issuing }: { issuing: Issuing }) {
  const { plan, scope, due, checks } = issuing
  const { tab, fresh, picked, set } = useIssue()
  const { data: documents = [] } = useCall('document.list', { year: scope.year }, { keep: true })
  const withheld = plan?.items.filter(({ state }) => state === 'withheld') ?? []
  const known = new Map(documents.map((document) => [document.id, document]))
  const made = fresh.flatMap((id) => known.get(id) ?? [])
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
      <div className={styles.heads}>
        <Tabs.List className={styles.tabList ?? ''}>
          {made.length > 0 && <Tabs.Tab value="fresh">{texts.tabs.fresh(made.length)}</Tabs.Tab>}
          <Tabs.Tab value="ready">
            {texts.tabs.ready(due.filter((item) => isChosen(item, picked)).length, due.length)}
          </Tabs.Tab>
          <Tabs.Tab value="checks">
            {texts.tabs.checks(
              checks.lines?.filter(({ weight }) => weight === 'fault' || weight === 'warning').length ?? 0,
            )}
          </Tabs.Tab>
          <Tabs.Tab value="withheld">{texts.tabs.withheld(withheld.length)}</Tabs.Tab>
        </Tabs.List>
        <Elsewhere registered={documents.length} />
      </div>
      <Tabs.Panel value="fresh" className={panel}>
        <FreshTools rows={made} year={scope.year} />
        <div className={styles.rest}>
          <Documents label={texts.grid.fresh} rows={made} />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="ready" className={panel}>
        <RecipientTools issuing={issuing} />
        <div className={styles.rest}>
          <Recipients issuing={issuing} />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="checks" className={panel}>
        <CheckList issuing={issuing} />
      </Tabs.Panel>
      <Tabs.Panel value="withheld" className={panel}>
        <Withheld items={withheld} />
      </Tabs.Panel>
    </Tabs>
  )
}
