/** An update without internet: an installer of ours on a stick or a share, recognised, judged, and taken over before it is started. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Expected } from '../../../shared/errors.ts'
import type { InstallerView } from '../../../shared/update-views.ts'
import { askWindows, signatureOf } from './authenticode.ts'
import { readProgram } from './pe.ts'

/** A browser or a second copy may have put " (1)" behind it. */
const ours = /^Piagam-(\d+\.\d+\.\d+)-setup(?: ?\(\d+\))?\.exe$/i
const sumsName = 'SHA256SUMS.txt'
const largest = 2 ** 30
const largestSums = 2 ** 20

const strange = (name: string, details: string[] = []): Expected =>
  new Expected(
    'input',
    `Berkas ${name} bukan pemasang Piagam. Pilih berkas bernama Piagam-…-setup.exe dari stik atau folder bersama.`,
    { details },
  )

/** Negative when `a` is older. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number))
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** What the list beside the installer says. Names there may carry `*` (binary) and no folder. */
async function checksumOf(path: string, hash: string): Promise<InstallerView['checksum']> {
  const list = join(dirname(path), sumsName)
  const size = (await stat(list).catch(() => null))?.size ?? Infinity
  if (size > largestSums) return 'absent'
  // The list knows the name it was made under.
  const name = basename(path)
    .replace(/ ?\(\d+\)(?=\.exe$)/i, '')
    .toLowerCase()
  for (const line of (await readFile(list, 'utf8')).split(/\r?\n/)) {
    const [, sum, named] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? []
    if (sum !== undefined && named?.toLowerCase() === name) return sum.toLowerCase() === hash ? 'matches' : 'differs'
  }
  return 'absent'
}

/**
 * What the file is. Nothing is started.
 * @throws Expected 'input' when it is no installer of ours
 */
export async function inspectInstaller(
  path: string,
  current: string,
  ask: typeof askWindows = askWindows,
): Promise<InstallerView> {
  const name = basename(path)
  const named = ours.exec(name)?.[1]
  const found = await stat(path).catch(() => null)
  if (named === undefined || found?.isFile() !== true || found.size > largest) throw strange(name)
  const program = await readProgram(path)
  const { ProductName, FileVersion, ProductVersion } = program?.strings ?? {}
  if (program === null || ProductName !== 'Piagam') throw strange(name, [`ProductName ${ProductName ?? '–'}`])
  const version = program.version?.slice(0, 3).join('.') ?? (FileVersion || ProductVersion || '')
  if (version !== named) throw strange(name, [`${named} pada nama, ${version} di dalam berkas`])
  const hash = await sha256(path)
  const order = compareVersions(version, current)
  return {
    name,
    size: found.size,
    version,
    current,
    age: order > 0 ? 'newer' : order < 0 ? 'older' : 'same',
    sha256: hash,
    checksum: await checksumOf(path, hash),
    signature: signatureOf(program.signed, program.signed ? await ask(path) : null),
  }
}

/** @throws Expected 'refused' for an installer that must not be started */
export function checkInstaller({ name, checksum, signature, age, version, current }: InstallerView): void {
  if (checksum === 'differs')
    throw new Expected(
      'refused',
      `Isi ${name} tidak sama dengan daftar ${sumsName} di sebelahnya. Berkasnya rusak atau diubah; salin ulang dari sumbernya.`,
    )
  if (signature.state === 'invalid')
    throw new Expected(
      'refused',
      `Tanda tangan pada ${name} tidak sah. Berkasnya rusak atau diubah; minta pemasang yang asli.`,
    )
  if (age === 'older')
    throw new Expected(
      'refused',
      `Pemasang ini versi ${version}, lebih lama daripada ${current} yang terpasang. Versi lama tidak dapat membuka data Anda.`,
    )
}

/**
 * Copies the installer into `folder` (older copies there go) and looks that it is the one that was inspected: a stick
 * can be changed or pulled in between.
 * @returns path of the copy
 */
export async function takeInstaller(path: string, inspected: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const copy = join(folder, basename(path))
  await copyFile(path, copy)
  if ((await sha256(copy)) === inspected) return copy
  await rm(folder, { recursive: true, force: true })
  throw new Expected('input', 'Berkas pemasang berubah setelah diperiksa. Pilih berkasnya sekali lagi.')
}
