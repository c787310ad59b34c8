/** Whether Windows takes the signature of a program for valid; asked where there is Windows, and never waited for long. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { InstallerSignature } from '../../../shared/update-views.ts'

const run = promisify(execFile)
const patience = 20_000

/** The path travels in a variable: nothing in a file name becomes part of a command. */
const script = [
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  '$s = Get-AuthenticodeSignature -LiteralPath $env:PIAGAM_INSTALLER',
  "@{ status = $s.Status.ToString(); signer = $s.SignerCertificate.GetNameInfo('SimpleName', $false) } | ConvertTo-Json",
].join('; ')

/** What PowerShell said about the file; null where nobody can be asked (another system, a locked-down PC). */
export async function askWindows(path: string): Promise<string | null> {
  if (process.platform !== 'win32') return null
  try {
    const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
      env: { ...process.env, PIAGAM_INSTALLER: path },
      timeout: patience,
      windowsHide: true,
    })
    return stdout
  } catch {
    return null
  }
}

/** `attached`: whether the file has a signature at all; `said`: the answer of `askWindows`. */
export function signatureOf(attached: boolean, said: string | null): InstallerSignature {
  if (!attached) return { state: 'absent', signer: null }
  try {
    const { status, signer } = JSON.parse(said ?? '') as { status: unknown; signer: unknown }
    const name = typeof signer === 'string' && signer !== '' ? signer : null
    if (status === 'Valid') return { state: 'valid', signer: name }
    // The root may be unknown to this PC only, so this alone is no proof of harm.
    if (status === 'UnknownError' || status === 'NotTrusted' || status === 'Incompatible')
      return { state: 'unchecked', signer: name }
    return { state: 'invalid', signer: name }
  } catch {
    return { state: 'unchecked', signer: null }
  }
}
