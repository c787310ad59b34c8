/** What the builder is told; that it does so is seen by check-package.ts and, for the installer, on Windows only. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { expect, test } from 'vitest'
import { readIco } from './ico.ts'
import { root } from './tools.ts'

const read = (path: string) => readFileSync(join(root, path))
const config = JSON.parse(read('build/electron-builder.json').toString()) as Configuration
const { dependencies, devDependencies, name } = JSON.parse(read('package.json').toString()) as {
  name: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

test('an installer for one person without administrator rights, in Indonesian and English, that leaves the data', () => {
  expect(config.nsis).toMatchObject({
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['id_ID', 'en_US'],
    createStartMenuShortcut: true,
    shortcutName: 'Piagam',
    differentialPackage: false,
  })
  expect(config.win).toMatchObject({
    target: [{ target: 'nsis', arch: ['x64'] }],
    requestedExecutionLevel: 'asInvoker',
    signtoolOptions: { signingHashAlgorithms: ['sha256'] },
  })
})

test('what lies under these names once installed stays under them for ever', () => {
  expect([config.appId, config.productName, name]).toEqual(['id.piagam.app', 'Piagam', 'piagam'])
})

test('no key, password or certificate stands in the configuration: signing takes them from the environment', () => {
  expect(JSON.stringify(config)).not.toMatch(/certificateFile|certificatePassword|certificateSha1|cscLink|password/i)
})

test('backups open with the program, under our own icon', () => {
  expect(config.fileAssociations).toMatchObject([{ ext: 'piagam', name: 'Cadangan Piagam' }])
  expect(existsSync(join(root, config.directories?.buildResources ?? '', 'piagam.ico'))).toBe(true)
})

test('the program is one archive; only the native module lies beside it, and nothing looks for updates', () => {
  expect(config).toMatchObject({ asar: { smartUnpack: false }, asarUnpack: ['**/*.node'], publish: null })
  expect(config.files).toContain('!node_modules/better-sqlite3/prebuilds/!(${os}-${arch}|${os}32-${arch}).node')
  expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
})

test('every hook of the build is there', () => {
  for (const hook of [config.afterPack, config.afterAllArtifactBuild])
    expect(existsSync(join(root, String(hook))), String(hook)).toBe(true)
})

test('Electron is one exact version of the three that are kept up', () => {
  expect(devDependencies['electron']).toMatch(/^4[5-7]\.\d+\.\d+$/)
})

test('the icon has every size Windows asks for', () => {
  const pictures = readIco(read('build/icon/piagam.ico'))
  expect(pictures.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
  for (const { png } of pictures) expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20))
})
