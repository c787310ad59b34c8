import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import { showDone } from '../../app/notices'
import { screenNames } from '../../app/texts'
import { call } from '../../client/call'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { ExportMenu } from '../../ui/ExportMenu'
import { HeadButton } from '../../ui/HeadButton'
import { Tabs } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { HandoverTab } from '../handover/HandoverTab'
import { DocumentsTab } from './DocumentsTab'
import { NumbersTab } from './NumbersTab'
import styles from './Register.module.css'
import { noFilter, tabs, useRegister } from './state'
import { texts } from './texts'
import { filterOf } from './useRows'

function Actions() {
  const { year } = useScope()
  const { filter, detail, set } = useRegister()
  return (
    <>
      <HeadButton
        icon={<IconLayoutSidebarRight size="1rem" aria-hidden />}
        label={texts.details}
        aria-pressed={detail}
        onClick={() => {
          set({ detail: !detail, step: null })
        }}
      />
      <ExportMenu
        label={texts.export}
        labels={texts.exportAs}
        onSave={async (format) => {
          const saved = await call('register.export', { filter: filterOf(filter, year), format })
          if (saved) showDone(texts.exported(saved.name, saved.lines))
        }}
      />
    </>
  )
}

/** What became of every document that got a number; the numbers themselves; who was handed what. */
export function RegisterScreen() {
  const { tab, set } = useRegister()
  const { focus, set: setView } = useView()
  useEffect(() => {
    if (focus === null) return
    const wanted = tabs.find((one) => one === focus)
    // Else the id of a document.
    if (wanted) set({ tab: wanted })
    else
      set({
        tab: 'documents',
        filter: { ...noFilter, allYears: true },
        active: focus,
        goTo: { row: focus, column: 'number' },
      })
    setView({ focus: null })
  }, [focus, set, setView])
  const panel = styles.panel ?? ''
  return (
    <Page title={screenNames.register} about={texts.about} actions={tab === 'documents' && <Actions />}>
      <Tabs
        className={styles.tabs ?? ''}
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          set({ tab: tabs.find((one) => one === value) ?? 'documents', step: null })
        }}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {texts.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="documents" className={panel}>
          <DocumentsTab />
        </Tabs.Panel>
        <Tabs.Panel value="numbers" className={panel}>
          <NumbersTab />
        </Tabs.Panel>
        <Tabs.Panel value="handover" className={panel}>
          <HandoverTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
