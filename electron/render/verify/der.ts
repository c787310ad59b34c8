/** Walking parsed ASN.1 of unknown shape: whatever does not fit throws `Malformed`. */
import { Constructed, Integer, Null, ObjectIdentifier, OctetString, fromBER } from 'asn1js'
import { Malformed } from './objects.ts'

export type Block = ReturnType<typeof fromBER>['result']

/** Certificates and revocation lists of an honest signature stay far below. */
const limits = { maxDepth: 40, maxNodes: 200_000, maxContentLength: 16 * 1024 * 1024 }
const universal = 1
const contextSpecific = 3
const tags = { sequence: 16, set: 17 }

/** The first value of `bytes` and how many bytes it takes. */
export const parseDer = (bytes: Uint8Array): { block: Block; length: number } => {
  const { result, offset } = fromBER(bytes, limits)
  if (offset === -1) throw new Malformed('broken ASN.1')
  return { block: result, length: offset }
}

/** The value as it stood in the input, header included. */
export const rawOf = (block: Block): Buffer => Buffer.from(block.valueBeforeDecodeView)

/** Number of a context-specific tag, or -1. */
export const tagOf = (block: Block | undefined): number =>
  block?.idBlock.tagClass === contextSpecific ? block.idBlock.tagNumber : -1

/** What is inside a SEQUENCE, a SET or a context-specific tag, and fills it exactly. */
export const childrenOf = (block: Block | undefined, kind: 'sequence' | 'set' | number = 'sequence'): Block[] => {
  if (!(block instanceof Constructed)) throw new Malformed('constructed value expected')
  const { tagClass, tagNumber } = block.idBlock
  const [wantedClass, wanted] = typeof kind === 'number' ? [contextSpecific, kind] : [universal, tags[kind]]
  if (tagClass !== wantedClass || tagNumber !== wanted) throw new Malformed('other tag expected')
  const children: Block[] = block.valueBlock.value
  const length = children.reduce((sum, child) => sum + child.valueBeforeDecodeView.length, 0)
  if (!block.lenBlock.isIndefiniteForm && length !== block.lenBlock.length) throw new Malformed('length does not fit')
  return children
}

export const oidOf = (block: Block | undefined): string => {
  if (!(block instanceof ObjectIdentifier)) throw new Malformed('object identifier expected')
  return block.getValue()
}

/** A small number. */
export const numberOf = (block: Block | undefined): number => {
  if (!(block instanceof Integer)) throw new Malformed('integer expected')
  return block.valueBlock.valueDec
}

/** Content of an OCTET STRING, also of one in pieces. */
export const octetsOf = (block: Block | undefined): Buffer => {
  if (!(block instanceof OctetString)) throw new Malformed('octet string expected')
  return Buffer.from(block.getValue())
}

/** Parameters that say nothing: left out, or NULL. */
export const isEmpty = (block: Block | undefined): boolean =>
  block === undefined || (block instanceof Null && block.lenBlock.length === 0)
