import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import dayjs from 'dayjs'
import indonesian from 'dayjs/locale/id'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { Boundary } from './app/Boundary'
import { ErrorScreen } from './app/ErrorScreen'
import { call } from './client/call'
import { queries } from './client/queries'
import { ProblemDialog } from './help/ProblemDialog'
import { rememberEntry } from './screens/entry/state'
import { usePrefs } from './state/prefs'
import { DatesProvider, MantineProvider, Notifications } from './ui/kit'
import { theme, variables } from './ui/theme'

declare global {
  /** Read by the kit's scroll lock when it writes its style element. */
  var __webpack_nonce__: string
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
globalThis.__webpack_nonce__ = nonce
dayjs.extend(customParseFormat)
dayjs.locale(indonesian)

const root = document.getElementById('root')
if (!root) throw new Error('no #root')

usePrefs.setState(await call('prefs.get', {}))
const { theme: scheme, entry, set } = usePrefs.getState()
rememberEntry(entry, (left) => {
  set({ entry: left })
})

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme={scheme}
      getStyleNonce={() => nonce}
      colorSchemeManager={{
        get: () => scheme,
        set: () => undefined,
        subscribe: () => undefined,
        unsubscribe: () => undefined,
        clear: () => undefined,
      }}
    >
      <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <Notifications className="notices" position="bottom-right" zIndex={900} limit={4} transitionDuration={0} />
          <Boundary fallback={<ErrorScreen />}>
            <App />
          </Boundary>
          <ProblemDialog />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
)
