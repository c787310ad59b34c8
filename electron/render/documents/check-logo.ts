/** Render task: a chosen file as the office's logo, drawn once, so that it is refused here and not when issuing. */
import { Expected } from '../../../shared/errors.ts'
import { layOut } from '../engine/pdfmake.ts'
import type { RenderTasks } from '../tasks.ts'
import { logoNode, openLogo, withLogo } from './logo.ts'
import { pictureKind, refuseTorn } from './picture.ts'

const isSvg = (head: string): boolean =>
  /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(head)

function typeOf(name: string, bytes: Buffer): string {
  const kind = pictureKind(bytes)
  if (kind) {
    refuseTorn(bytes)
    return `image/${kind}`
  }
  if (isSvg(bytes.toString('utf8', 0, 4096))) return 'image/svg+xml'
  throw new Expected('input', `Berkas ${name} bukan gambar PNG, JPEG, atau SVG.`, { field: 'logo' })
}

export const checkLogo: RenderTasks['checkLogo'] = async ({ name, bytes }) => {
  const file = Buffer.from(bytes)
  const url = `data:${typeOf(name, file)};base64,${file.toString('base64')}`
  const logo = openLogo(url)
  if (logo)
    await withLogo(logo, async () => {
      const about = { title: 'Logo', author: '', subject: '', keywords: '', created: new Date(0) }
      const draft = await layOut({ pageSize: 'A4', content: [logoNode(logo, 100, 100)] }, about)
      return draft.finish()
    })
  return url
}
