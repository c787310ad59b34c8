/** For tests: revisions appended to a file by hand, as an attacker would. */

const lastStart = (pdf: Uint8Array): number => {
  const text = Buffer.from(pdf).toString('latin1')
  return Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1])
}

/** What `key` refers to in the newest trailer: "5 0 R". */
export const trailerReference = (pdf: Uint8Array, key: string): string => {
  const text = Buffer.from(pdf).toString('latin1')
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const found = new RegExp(`/${key} (\\d+ 0 R)`).exec(trailer)?.[1]
  if (!found) throw new Error(`no ${key} in the trailer`)
  return found
}

/** The text between `N 0 obj` and `endobj` of the newest object with that number. */
export const objectText = (pdf: Uint8Array, number: number): string => {
  const text = Buffer.from(pdf).toString('latin1')
  const at = text.lastIndexOf(`\n${number} 0 obj`)
  if (at < 0) throw new Error(`no object ${number}`)
  return text.slice(text.indexOf('obj', at) + 3, text.indexOf('endobj', at)).trim()
}

/** Number of the first object whose text matches. */
export const objectLike = (pdf: Uint8Array, pattern: RegExp): number => {
  const text = Buffer.from(pdf).toString('latin1')
  for (const [, number] of text.matchAll(/(?:^|\n)(\d+) 0 obj/g))
    if (pattern.test(objectText(pdf, Number(number)))) return Number(number)
  throw new Error(`no object like ${pattern}`)
}

export const freshNumber = (pdf: Uint8Array): number =>
  Math.max(
    ...[
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/Size (\d+)/g),
    ].map(([, size]) => Number(size)),
  )

export interface Revision {
  objects?: Record<number, string>
  freed?: number[]
  /** Instead of the old ones. */
  trailer?: Record<string, string>
}

/** `pdf` with one more revision: objects as PDF text, a cross-reference table and a trailer. */
export const revise = (pdf: Uint8Array, { objects = {}, freed = [], trailer = {} }: Revision): Uint8Array => {
  const old = Buffer.from(pdf).toString('latin1')
  let text = old.endsWith('\n') ? old : `${old}\n`
  const places: [number, string][] = freed.map((number) => [number, '0000000000 00001 f '])
  for (const [number, body] of Object.entries(objects)) {
    places.push([Number(number), `${String(text.length).padStart(10, '0')} 00000 n `])
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = text.length
  const keys = {
    Size: String(Math.max(freshNumber(pdf), ...places.map(([number]) => number + 1))),
    Root: trailerReference(pdf, 'Root'),
    Info: trailerReference(pdf, 'Info'),
    Prev: String(lastStart(pdf)),
    ...trailer,
  }
  const table = places.map(([number, entry]) => `${number} 1\n${entry}\n`).join('')
  const body = Object.entries(keys)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `/${key} ${value}`)
  text += `xref\n${table}trailer\n<< ${body.join(' ')} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** Same length, other bytes. */
export const replaceText = (pdf: Uint8Array, from: string, to: string): Uint8Array => {
  if (from.length !== to.length) throw new Error('length must stay')
  const copy = Buffer.from(pdf)
  const at = copy.indexOf(from, 0, 'latin1')
  if (at < 0) throw new Error(`"${from}" is not in the file`)
  copy.write(to, at, 'latin1')
  return new Uint8Array(copy)
}
