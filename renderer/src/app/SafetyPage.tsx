import type { ComponentProps } from 'react'
import { safetyScreens, useView } from '../state/view'
import { Page } from '../ui/Page'
import { ScreenTabs } from './ScreenTabs'
import { screenNames } from './texts'

/** A screen of "Keamanan data": the others stand as tabs under the title. */
export function SafetyPage({ children, ...page }: Omit<ComponentProps<typeof Page>, 'tools' | 'title'>) {
  const screen = useView((view) => view.screen)
  return (
    <Page {...page} title={screenNames[screen]} tools={<ScreenTabs screens={safetyScreens} />}>
      {children}
    </Page>
  )
}
