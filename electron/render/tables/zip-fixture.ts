/** Zips made by hand for tests: right, broken and hostile ones. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  name: string
  content: string | Uint8Array
  /** Claimed in the directory instead of the true sizes. */
  claim?: { unpacked?: number; packed?: number }
  encrypted?: boolean
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** A zip of the parts, deflated. */
export const makeZip = (parts: readonly Part[]): Uint8Array => {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claim, encrypted } of parts) {
    const plain = bytesOf(content)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const flags = encrypted === true ? 1 : 0
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(plain), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(plain.length, 22)
    local.writeUInt16LE(title.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc32(plain), 16)
    central.writeUInt32LE(claim?.packed ?? packed.length, 20)
    central.writeUInt32LE(claim?.unpacked ?? plain.length, 24)
    central.writeUInt16LE(title.length, 28)
    central.writeUInt32LE(offset, 42)
    chunks.push(local, title, packed)
    directory.push(central, title)
    offset += local.length + title.length + packed.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]))
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook around sheets written as XML; `sheets` maps a name to the inside of `sheetData`. */
export const makeXlsx = (
  sheets: Record<string, string>,
  more: { shared?: string; styles?: string; states?: Record<string, string>; parts?: Part[] } = {},
): Uint8Array => {
  const names = Object.keys(sheets)
  const tag = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships>${tag('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${office}"><sheets>${names
        .map(
          (name, i) =>
            `<sheet name="${name}" sheetId="${i + 1}" state="${more.states?.[name] ?? 'visible'}" r:id="s${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${names.map((_, i) => tag(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${tag('ss', 'sharedStrings', 'sharedStrings.xml')}${tag('st', 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${more.shared ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet>${more.styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
    })),
    ...(more.parts ?? []),
  ])
}
