/** Names of issued files: readable, unique, and allowed on Windows. */
/** Letters of a name without its ending: a path in Documents stays below the 260 of Windows. */
const longest = 120
/** File systems count bytes: 255 at most, with room for the ending and a suffix. */
const mostBytes = 220

/** Text as a file name: no reserved character or device name, no dot or blank at the end, a sane length. */
export function safeName(text: string, most = longest): string {
  const clean = text
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*]/g, '-')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  const short = shortened(clean.trim(), most).replace(/[. ]+$/, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) || short === '' ? `_${short}` : short
}

function shortened(text: string, most: number): string {
  let short = Array.from(text).slice(0, most).join('')
  while (Buffer.byteLength(short) > mostBytes) short = Array.from(short).slice(0, -1).join('')
  return short
}

/** The first of `name.pdf`, `name (2).pdf`, … that is not `taken`; taken names are compared without regard to case. */
export function freeName(name: string, taken: (file: string) => boolean, suffix = '', ending = 'pdf'): string {
  for (let count = 1; ; count += 1) {
    const tail = [suffix, count > 1 ? String(count) : ''].filter(Boolean).join(' ')
    const file = `${name}${tail ? ` (${tail})` : ''}.${ending}`
    if (!taken(file)) return file
  }
}
