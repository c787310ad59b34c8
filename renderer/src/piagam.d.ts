import type { PiagamApi } from '../../shared/ipc'

declare global {
  interface Window {
    piagam: PiagamApi
  }
}
