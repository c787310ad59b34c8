/** What a page is told of an installer that was chosen from a stick or a share. */

export interface InstallerView {
  name: string
  size: number
  version: string
  /** The version that is running. */
  current: string
  age: 'newer' | 'same' | 'older'
  /** SHA-256 of the file, hexadecimal. */
  sha256: string
  /** What `SHA256SUMS.txt` beside it says of it; `absent` without that file or without a line for it. */
  checksum: 'matches' | 'differs' | 'absent'
  signature: InstallerSignature
}

export interface InstallerSignature {
  /** `unchecked`: one is attached, but this system cannot say whether it holds. */
  state: 'valid' | 'invalid' | 'unchecked' | 'absent'
  /** As the certificate names the publisher, where the system told it. */
  signer: string | null
}
