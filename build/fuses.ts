/**
 * What is burnt into the program before it is signed: all nine fuses of Electron, each decided. The builder's own step
 * knows eight of them, so this one runs instead, as its `afterPack`.
 */
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'

type Fuse = keyof typeof FuseV1Options

/** A fuse that Electron gets and nobody has decided does not compile, and stops the build. */
export const fuses: Readonly<Record<Fuse, boolean>> = {
  /** The program is no Node for other programs. */
  RunAsNode: false,
  /** For ever: what was encrypted once cannot be read without it. */
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  /** A changed app.asar does not start. Worth something only together with the next. */
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  /** We make no snapshot of our own. */
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** Our pages come from app://; a file:// page is a stranger. */
  GrantFileProtocolExtraPrivileges: false,
  /** As Electron has it: checks of WebAssembly by the processor instead of by code. */
  WasmTrapHandlers: true,
}

/** @throws when the program has a fuse that is not in the table */
export async function setFuses(program: string, decided: Partial<Record<Fuse, boolean>> = fuses): Promise<void> {
  const byNumber = Object.fromEntries(
    Object.entries(decided).map(([name, value]) => [FuseV1Options[name as Fuse], value]),
  ) as Record<FuseV1Options, boolean>
  await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...byNumber })
}

export async function afterPack({ appOutDir, packager }: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo
  const windows = packager.platform.name === 'windows'
  await setFuses(join(appOutDir, windows ? `${productFilename}.exe` : productFilename.toLowerCase()))
}
