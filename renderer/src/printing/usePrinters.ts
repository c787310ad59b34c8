import { useEffect, useMemo } from 'react'
import type { PrinterView } from '../../../shared/printing-views'
import { useCall } from '../client/queries'
import { usePrinting } from './state'

interface Printers {
  /** Undefined until the system answered. */
  printers: PrinterView[] | undefined
  /** As people know it. */
  labelOf: (name: string) => string
}

/** The printers of this laptop. The one chosen last stays chosen, else the system's own. */
export function usePrinters(): Printers {
  const { data: printers, error } = useCall('print.printers', {})
  const { printer, set } = usePrinting()
  const found = useMemo(() => (error ? [] : printers), [error, printers])
  useEffect(() => {
    const [first] = found ?? []
    if (!first || found?.some(({ name }) => name === printer) === true) return
    set({ printer: (found?.find(({ standard }) => standard) ?? first).name })
  }, [found, printer, set])
  return { printers: found, labelOf: (name) => found?.find((one) => one.name === name)?.label ?? name }
}
