/** What a table file may be at most. Beyond this it is refused before anything is unpacked or parsed. */
export const limits = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of everything inside an xlsx together. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Parts inside an xlsx. */
  entries: 4000,
  /** Unpacked : packed of one part over `ratioFrom` bytes. Deflate reaches 1032; the dullest real sheet about 150. */
  ratio: 400,
  ratioFrom: 1024 * 1024,
  rows: 200_000,
  columns: 500,
  /** Filled cells of a sheet. */
  cells: 8_000_000,
  /** Characters of one cell; Excel's own limit. */
  cellText: 32_767,
  /** Rows from the top among which the headers are looked for. */
  headerRows: 20,
} as const
