import { Expected } from '../../../shared/errors'
import { pictureFacts } from '../../../shared/pictures'
import { call } from '../client/call'
import type { Dropped } from './DropZone'

export interface Room {
  /** Pixels of the longer side. */
  longest: number
  /** Bytes. */
  most: number
  /** PNG stays PNG where it fits, as what may be seen through it needs. */
  drawing: boolean
}

/** F4 at 300 dots an inch: more than paper shows. */
export const paperRoom: Room = { longest: 3900, most: 8 * 2 ** 20, drawing: true }
/** A photo that is looked at, not printed over a page. */
export const photoRoom: Room = { longest: 2400, most: 3 * 2 ** 20, drawing: false }

/** Beyond this a picture is not unpacked: it takes 4 bytes a pixel. */
const mostPixels = 140_000_000

const unreadable = (name: string): Expected =>
  new Expected('input', `Gambar ${name} rusak atau tidak dapat dibuka. Simpan ulang sebagai JPEG, lalu pilih lagi.`)

async function decoded(file: Dropped): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([file.bytes]))
  } catch {
    throw unreadable(file.name)
  }
}

const ended = (name: string, end: string): string => `${name.replace(/\.[^.]*$/, '')}.${end}`

/** Draws it as large as it may be; JPEG on white, since it knows no transparency. */
async function redrawn(file: Dropped, { longest, most, drawing }: Room, png: boolean): Promise<Dropped> {
  const bitmap = await decoded(file)
  try {
    const share = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
    const [width, height] = [Math.round(bitmap.width * share), Math.round(bitmap.height * share)]
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')
    if (!pen) throw unreadable(file.name)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(bitmap, 0, 0, width, height)
    const taken = async (type: 'png' | 'jpeg', quality: number): Promise<Dropped> => {
      const blob = await canvas.convertToBlob({ type: `image/${type}`, quality })
      return {
        name: ended(file.name, type === 'png' ? 'png' : 'jpg'),
        bytes: new Uint8Array(await blob.arrayBuffer()),
      }
    }
    if (png && drawing) {
      const kept = await taken('png', 1)
      if (kept.bytes.length <= most) return kept
    }
    pen.globalCompositeOperation = 'destination-over'
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, width, height)
    const fine = await taken('jpeg', 0.9)
    return fine.bytes.length <= most ? fine : await taken('jpeg', 0.75)
  } finally {
    bitmap.close()
  }
}

/**
 * A picture no larger than needed: one that is stays as it is, byte for byte; others, and those that cannot be printed as
 * they are (turned by the camera, in inks, of 16 bits), are drawn anew. What is no picture is left to the service to refuse.
 * @throws Expected 'input' for a broken or immense one
 */
export async function roomedPicture(file: Dropped, room: Room): Promise<Dropped> {
  const facts = pictureFacts(file.bytes)
  if (!facts) return file
  const { width, height, strange, kind } = facts
  if (!strange && Math.max(width, height) <= room.longest && file.bytes.length <= room.most) return file
  if (width * height > mostPixels)
    throw new Expected(
      'input',
      `${file.name} berukuran ${String(width)} × ${String(height)} titik, terlalu besar untuk dibuka. Pindai atau simpan ulang pada 300 dpi, lalu pilih lagi.`,
    )
  return redrawn(file, room, kind === 'png')
}

/** Asks for a picture and makes it fit; null when cancelled. @throws Expected 'input' */
export async function pickedPicture(what: 'picture' | 'photo', room: Room): Promise<Dropped | null> {
  const picked = await call('file.pick', { what })
  return picked && roomedPicture(await call('file.picture', { source: { pick: picked.pick } }), room)
}
