/** Both functions travel to the page as source, so they use nothing outside themselves. */

/** A key press nobody prevented, spelled as an accelerator. */
export function watchKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
    const menuKey = event.ctrlKey || event.metaKey || /^F([1-9]|1[01])$/.test(event.key)
    if (menuKey && !'acvxyz'.includes(event.key.toLowerCase())) event.preventDefault()
    const letter = /^[a-z]$/i.test(event.key)
    const parts = [
      event.ctrlKey ? 'Control' : '',
      event.altKey ? 'Alt' : '',
      // Shift is part of a sign such as "+" already.
      event.shiftKey && (letter || event.key.length > 1) ? 'Shift' : '',
      event.metaKey ? 'Meta' : '',
      event.key === '+' ? 'Plus' : letter ? event.key.toUpperCase() : event.key,
    ]
    void (globalThis as unknown as { __hostKey: (keys: string) => Promise<void> }).__hostKey(
      parts.filter(Boolean).join('+'),
    )
  })
}

/** Where a person put the window, and how large. */
export function watchPlace(): void {
  if (window !== window.top) return
  window.addEventListener('resize', () => {
    void (globalThis as unknown as { __hostPlaced: (...bounds: number[]) => Promise<void> }).__hostPlaced(
      window.screenX,
      window.screenY,
      window.outerWidth,
      window.outerHeight,
    )
  })
}
