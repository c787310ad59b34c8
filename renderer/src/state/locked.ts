import { useCall } from '../client/queries'

/** Whether a setting is fixed by a file of IT staff, and why; null when it may be changed. */
export function useLock(field: string): string | null {
  const { data } = useCall('settings.locked', {})
  return data?.fields.includes(field) === true ? data.reason : null
}

/** Beside such a setting. */
export const lockedText = (reason: string): string => `Dikunci: ${reason}`
