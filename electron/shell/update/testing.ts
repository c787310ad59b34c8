/** For tests: a small Windows program with a version resource and, when wanted, something in its certificate table. */

const words = (...values: number[]): Buffer => Buffer.from(new Uint16Array(values).buffer)
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])

function block(key: string, value: Buffer, text: boolean, children: Buffer[] = []): Buffer {
  const head = padded(Buffer.concat([Buffer.alloc(6), Buffer.from(`${key}\0`, 'utf16le')]))
  const all = Buffer.concat([head, padded(value), ...children.map(padded)])
  all.set(words(all.length, text ? value.length / 2 : value.length, text ? 1 : 0))
  return all
}

/** A directory of resources with one entry. */
const directory = (id: number, to: number): Buffer => {
  const one = Buffer.alloc(24)
  one.writeUInt16LE(1, 14)
  one.writeUInt32LE(id, 16)
  one.writeUInt32LE(to, 20)
  return one
}

export interface ProgramOptions {
  strings?: Record<string, string>
  version?: readonly number[]
  certificate?: Buffer
  /** Bytes after everything else, as installers carry their files. */
  overlay?: Buffer
}

export function makeProgram({
  strings = {},
  version = [1, 2, 3, 0],
  certificate,
  overlay,
}: ProgramOptions = {}): Buffer {
  const [a = 0, b = 0, c = 0, d = 0] = version
  const fixed = Buffer.concat([Buffer.from('bd04effe', 'hex'), words(0, 1, b, a, d, c), Buffer.alloc(36)])
  const table = block(
    '040904b0',
    Buffer.alloc(0),
    true,
    Object.entries(strings).map(([key, value]) => block(key, Buffer.from(`${value}\0`, 'utf16le'), true)),
  )
  const resource = block('VS_VERSION_INFO', fixed, false, [
    block('StringFileInfo', Buffer.alloc(0), true, [table]),
    block('VarFileInfo', Buffer.alloc(0), true),
  ])
  const leaf = Buffer.alloc(16)
  leaf.writeUInt32LE(0x1000 + 88)
  leaf.writeUInt32LE(resource.length, 4)
  const section = Buffer.concat([
    directory(16, 0x80000000 + 24),
    directory(1, 0x80000000 + 48),
    directory(1033, 72),
    leaf,
    resource,
  ])

  const head = Buffer.alloc(0x200)
  head.write('MZ')
  head.writeUInt32LE(64, 60)
  head.write('PE\0\0', 64, 'latin1')
  head.writeUInt16LE(0x8664, 68)
  head.writeUInt16LE(1, 70)
  head.writeUInt16LE(240, 84)
  head.writeUInt16LE(0x20b, 88)
  head.writeUInt32LE(16, 88 + 108)
  head.writeUInt32LE(0x1000, 88 + 112 + 16)
  head.writeUInt32LE(section.length, 88 + 112 + 20)
  const row = 88 + 240
  head.write('.rsrc', row)
  head.writeUInt32LE(section.length, row + 8)
  head.writeUInt32LE(0x1000, row + 12)
  head.writeUInt32LE(section.length, row + 16)
  head.writeUInt32LE(0x200, row + 20)
  const rest = overlay ?? Buffer.alloc(0)
  const parts = [head, section, rest]
  if (certificate) {
    const entry = Buffer.alloc(8)
    entry.writeUInt32LE(8 + certificate.length)
    entry.writeUInt16LE(0x0200, 4)
    entry.writeUInt16LE(2, 6)
    head.writeUInt32LE(0x200 + section.length + rest.length, 88 + 112 + 32)
    head.writeUInt32LE(8 + certificate.length, 88 + 112 + 36)
    parts.push(entry, certificate)
  }
  return Buffer.concat(parts)
}

/** An installer of ours, as the builder makes it. */
export const makeInstaller = (version: string, more: ProgramOptions = {}): Buffer =>
  makeProgram({
    strings: { ProductName: 'Piagam', FileVersion: version, ProductVersion: version, FileDescription: 'Piagam' },
    version: [...version.split('.').map(Number), 0],
    overlay: Buffer.from('the files'),
    ...more,
  })
