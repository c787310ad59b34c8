/** With a switch all PINs go before the window opens: the way in for an office that forgot them (help page "people"). */
import { dialog } from 'electron'
import { isDamage } from '../service/guarded.ts'

export const wantsPinReset = (args: readonly string[]): boolean => args.includes('--reset-pin')

/** Runs `reset` where the switch asks for it. A damaged database keeps its PINs: the window that helps there must still open. */
export async function resetPinsAtStart(args: readonly string[], reset: () => Promise<unknown>): Promise<void> {
  if (!wantsPinReset(args)) return
  try {
    await reset()
  } catch (error) {
    if (!isDamage(error)) throw error
  }
}

/** Told when the switch comes to a program that runs: it holds the data, so nothing was removed. */
export async function tellResetNeedsStart(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'PIN belum dihapus',
    message: 'PIN belum dihapus karena Piagam masih terbuka.',
    detail: 'Tutup Piagam dahulu, lalu jalankan lagi Piagam.exe --reset-pin.',
    buttons: ['Tutup'],
    noLink: true,
  })
}
