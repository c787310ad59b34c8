/** Render task: a picture of a template, judged where it is chosen. A small file may claim or become a huge picture. */
import { Expected } from '../../../shared/errors.ts'
import type { RenderTasks } from '../tasks.ts'
import { jpegInfo, pictureKind, pictureSize, refuseTorn } from './picture.ts'
import { refuseStrangePng } from './png-image.ts'

const largest = 20 * 1024 * 1024
/** F4 at 300 dots an inch, with some room for a scanner that takes in more. */
const longest = 4200

/** What the picture says of itself, with the name of its file in what is wrong. */
function sizeOf(name: string, file: Buffer): { width: number; height: number } {
  try {
    const size = pictureSize(file)
    refuseTorn(file)
    return size
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    const { message, details = [] } = error.value
    throw new Expected('input', `${name}: ${message}`, { field: 'picture', details })
  }
}

export const checkPicture: RenderTasks['checkPicture'] = ({ name, bytes }) => {
  if (bytes.length > largest)
    throw new Expected('input', `${name} lebih besar dari 20 MB. Simpan sebagai JPEG pada 300 dpi, lalu pilih lagi.`, {
      field: 'picture',
    })
  const file = Buffer.from(bytes)
  const kind = pictureKind(file)
  if (kind === null)
    throw new Expected('input', `${name} bukan gambar PNG atau JPEG. Simpan sebagai salah satunya, lalu pilih lagi.`, {
      field: 'picture',
    })
  const size = sizeOf(name, file)
  if (kind === 'png') refuseStrangePng(file)
  else if (jpegInfo(file).components === 4)
    throw new Expected(
      'input',
      `${name} memakai warna tinta (CMYK), yang tidak dapat dipakai di sini. Simpan ulang sebagai JPEG RGB, lalu pilih lagi.`,
      { field: 'picture' },
    )
  if (Math.max(size.width, size.height) > longest)
    throw new Expected(
      'input',
      `${name} berukuran ${size.width} × ${size.height} titik, lebih dari yang dapat dicetak. Perkecil ke 300 dpi (sisi terpanjang paling banyak ${longest} titik), lalu pilih lagi.`,
      { field: 'picture' },
    )
  return Promise.resolve({ data: `data:image/${kind};base64,${file.toString('base64')}`, ...size })
}
