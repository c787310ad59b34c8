/** A signature beside bytes that are no PDF: a CMS as in documents, over the bytes as they are. */
import { createHash } from 'node:crypto'
import type { SigningKey } from '../tasks.ts'
import { prepareSigner } from './sign.ts'

/** The CMS (DER) over `bytes`. */
export const signBytes = ({ bytes, key }: { bytes: Uint8Array; key: SigningKey }): Promise<Uint8Array> =>
  // A copy: the signer uses its template again.
  Promise.resolve(new Uint8Array(prepareSigner(key).cms(createHash('sha256').update(bytes).digest())))
