/** Going through the form by keys: each indicator is one stop, at its chosen value or its field. */

const stopsOf = (form: Element): HTMLElement[] => [...form.querySelectorAll<HTMLElement>('[data-indicator]')]

/** Puts the focus into an indicator: the chosen radio, else the first thing one can fill in. */
export function focusIndicator(stop: Element | null | undefined): boolean {
  const field =
    stop?.querySelector<HTMLElement>('input:checked:not(:disabled)') ??
    stop?.querySelector<HTMLElement>('input:not(:disabled)')
  if (!field) return false
  field.focus()
  field.scrollIntoView({ block: 'nearest' })
  return true
}

/** The indicator after or before the one that has the focus. */
export function step(form: Element, from: Element, by: 1 | -1): void {
  const stops = stopsOf(form)
  const at = stops.findIndex((stop) => stop.contains(from))
  focusIndicator(stops[at + by])
}

export const findIndicator = (form: Element | null, code: string): Element | undefined =>
  form ? stopsOf(form).find(({ dataset }) => dataset['indicator'] === code) : undefined
