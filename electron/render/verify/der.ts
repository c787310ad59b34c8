/** Walking parsed ASN.1 of unknown shape: whatever does not fit throws `Malformed`. */
import { BitString, Constructed, ObjectIdentifier, OctetString, fromBER } from 'asn1js'
import { Malformed } from './objects.ts'

type Block = ReturnType<typeof fromBER>['result']

/** Certificates and revocation lists of an honest signature stay far below. */
const limits = { maxDepth: 40, maxNodes: 200_000, maxContentLength: 16 * 1024 * 1024 }

/** The first value of `bytes` and how many bytes it takes. */
export const parseDer = (bytes: Uint8Array): { block: Block; length: number } => {
  const { result, offset } = fromBER(bytes, limits)
  if (offset === -1) throw new Malformed('broken ASN.1')
  return { block: result, length: offset }
}

export const childrenOf = (block: Block | undefined): Block[] => {
  if (!(block instanceof Constructed)) throw new Malformed('constructed value expected')
  return block.valueBlock.value
}

export const oidOf = (block: Block | undefined): string => {
  if (!(block instanceof ObjectIdentifier)) throw new Malformed('object identifier expected')
  return block.getValue()
}

/** Content of an OCTET STRING, also of one in pieces. */
export const octetsOf = (block: Block | undefined): Buffer => {
  if (!(block instanceof OctetString)) throw new Malformed('octet string expected')
  return Buffer.from(block.getValue())
}

export const bitsOf = (block: Block | undefined): Buffer => {
  if (!(block instanceof BitString)) throw new Malformed('bit string expected')
  return Buffer.from(block.valueBlock.valueHexView)
}

/** The value as it stood in the input, header included. */
export const rawOf = (block: Block): Buffer => Buffer.from(block.valueBeforeDecodeView)

/** Number of a context-specific tag, or -1. */
export const tagOf = (block: Block | undefined): number =>
  block?.idBlock.tagClass === 3 ? block.idBlock.tagNumber : -1

export type { Block }
