/**
 * Draws the icon again from its SVG files: `node build/make-icon.ts`. The smaller ones leave out what cannot be seen at
 * their sizes. What comes out is kept with the sources, because it needs an installed Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchShared } from '../e2e/host/chromium.ts'
import { icoFile } from './ico.ts'
import { root } from './tools.ts'

const folder = join(root, 'build/icon')
/** Sizes Windows asks for at 100 to 250 percent, in lists, on the desktop and in the task bar. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const
const drawing = (size: number): string => (size <= 20 ? 'tiny' : size < 48 ? 'small' : 'piagam')

const browser = await launchShared(true)
try {
  const page = await browser.newPage()
  const draw = async (size: number): Promise<Buffer> => {
    const svg = readFileSync(join(folder, `${drawing(size)}.svg`), 'utf8')
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    return page.screenshot({ omitBackground: true })
  }
  const pictures: { size: number; png: Buffer }[] = []
  for (const size of sizes) pictures.push({ size, png: await draw(size) })
  writeFileSync(join(folder, 'piagam.ico'), icoFile(pictures))
  writeFileSync(join(folder, 'piagam.png'), await draw(512))
} finally {
  await browser.close()
}
