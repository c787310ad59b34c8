/** Between the page and the panel that tells of it. */
const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)

/** After what has the focus now is gone, as a menu is. */
export function focusPage(): void {
  setTimeout(() => find('[data-page]')?.focus({ preventScroll: true }), 0)
}

/** The field one most likely wants, or the first. */
export function focusPanel(): void {
  setTimeout(() => {
    const panel = '[data-panel]'
    const field = find(`${panel} [data-details="main"]`) ?? find(`${panel} :is(input, textarea, button):not(:disabled)`)
    field?.focus()
  }, 0)
}
