/** Who may call: the main frame of our own window, on our own pages. Nobody else. */

/** The part of Electron's event that says who sent it. */
export interface Sender {
  /** Identity of the web contents that sent the call. */
  contents: number
  /** Null when the frame is gone already. */
  frame: { url: string; main: boolean } | null
}

/** Whether an address is one of our pages. Parsed, never compared as text: `app://bundle.example/` is not ours. */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null &&
    url.protocol === 'app:' &&
    url.host === 'bundle' &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  )
}

/** Our pages, what they make themselves, and the developer tools. */
export function isLocal(address: string): boolean {
  if (isOurPage(address)) return true
  const scheme = URL.parse(address)?.protocol ?? ''
  if (scheme === 'blob:') return isOurPage(address.slice('blob:'.length))
  return scheme === 'data:' || scheme === 'devtools:'
}

/** Whether a call may be answered; `ours` is the window's web contents, null while there is none. */
export function mayCall(sender: Sender, ours: number | null): boolean {
  return ours !== null && sender.contents === ours && sender.frame?.main === true && isOurPage(sender.frame.url)
}
