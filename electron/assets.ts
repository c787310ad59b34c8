/** Files read at run time, beside the code: in the source tree, and beside the flat bundle `out/main`. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fromSource = { fonts: 'render/fonts', samples: '../shared/samples' } as const
export type AssetFolder = keyof typeof fromSource

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Full path of a folder of assets. The bundle carries `fonts` and `samples` beside its scripts; the source tree does not. */
export function assetFolder(name: AssetFolder): string {
  const bundled = beside(`./${name}`)
  return existsSync(bundled) ? bundled : beside(`./${fromSource[name]}`)
}
