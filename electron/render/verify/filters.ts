/** Decoding of cross-reference and object streams: Flate with PNG predictors, which is all they are made of. */
import { inflateSync } from 'node:zlib'
import { type Budget, type Dict, Malformed, type Stream, isCount, isDict, nameOf, spend } from './objects.ts'

const largest = 64 * 1024 * 1024

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Undoes the PNG filters row by row; a row is one filter byte and `width` bytes. */
const unpredict = (data: Buffer, width: number, pixel: number): Buffer => {
  const rows = Math.floor(data.length / (width + 1))
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (width + 1)] ?? 0
    if (filter > 4) throw new Malformed('unknown PNG filter')
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const left = column >= pixel ? (out[at - pixel] ?? 0) : 0
      const up = row > 0 ? (out[at - width] ?? 0) : 0
      const corner = row > 0 && column >= pixel ? (out[at - width - pixel] ?? 0) : 0
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[at] = (data[row * (width + 1) + 1 + column] ?? 0) + add
    }
  }
  return out
}

const parametersOf = (dict: Dict): Dict | null => {
  const value = dict.entries.get('DecodeParms')
  const first = Array.isArray(value) ? value[0] : value
  return isDict(first) ? first : null
}

const count = (dict: Dict, key: string, otherwise: number): number => {
  const value = dict.entries.get(key)
  return isCount(value) ? value : otherwise
}

/** The content of `stream`. Throws Malformed for any other filter, for broken data and for more than 64 MB. */
export const decode = (stream: Stream, budget: Budget): Buffer => {
  const filter = stream.dict.entries.get('Filter') ?? null
  const names = Array.isArray(filter) ? filter.map(nameOf) : [filter === null ? null : nameOf(filter)]
  if (filter === null || names.length === 0) return stream.data
  if (names.length > 1 || names[0] !== 'FlateDecode') throw new Malformed('unknown filter')
  let data: Buffer
  try {
    data = inflateSync(stream.data, { maxOutputLength: largest })
  } catch {
    throw new Malformed('broken compression')
  }
  spend(budget, data.length >> 4)
  const parameters = parametersOf(stream.dict)
  const predictor = parameters ? count(parameters, 'Predictor', 1) : 1
  if (!parameters || predictor === 1) return data
  if (predictor < 10) throw new Malformed('unknown predictor')
  const bits = count(parameters, 'Colors', 1) * count(parameters, 'BitsPerComponent', 8)
  const width = Math.ceil((count(parameters, 'Columns', 1) * bits) / 8)
  if (width < 1 || width > largest) throw new Malformed('impossible predictor')
  spend(budget, data.length)
  return unpredict(data, width, Math.max(1, bits >> 3))
}
