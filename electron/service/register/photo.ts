/** A photo of a handover: a PNG or JPEG that is one, small enough to be kept in the database. */
import { Expected } from '../../../shared/errors.ts'
import { pictureKind, pictureSize } from '../../render/documents/picture.ts'

/** Bytes. */
const largest = 4 * 1024 * 1024

/** Data URL of the picture. Expected('input') for anything else. */
export const photoUrl = ({ name, bytes }: { name: string; bytes: Uint8Array }): string => {
  if (bytes.length > largest)
    throw new Expected('input', `Foto ${name} lebih besar dari 4 MB. Perkecil gambarnya, lalu coba lagi.`, {
      field: 'photo',
    })
  const content = Buffer.from(bytes)
  const kind = pictureKind(content)
  if (kind === null)
    throw new Expected('input', `${name} bukan foto PNG atau JPEG. Pilih berkas lain.`, { field: 'photo' })
  pictureSize(content)
  return `data:image/${kind};base64,${content.toString('base64')}`
}
