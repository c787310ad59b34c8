/** Number, QR code and what the code proves: the same on every document. */
import { qrText } from '../../../shared/domain/snapshot.ts'
import { mm } from '../engine/drawing.ts'
import { qrPath } from '../engine/qr.ts'
import type { Type } from '../engine/typeset.ts'
import type { Sheet } from './sheet.ts'

const soft = '#5B5B63'
const usual = mm(20)
const below = 12
const caption: Type = { face: 'sans', size: 6.5, color: soft }
const captionText = (noun: string): string =>
  `QR memuat nomor dan sidik jari data ${noun} ini untuk dicocokkan dengan register.`

export interface Reference {
  number: string
  /** Of the snapshot. */
  sha256: string
  preview: boolean
  /** What the code stands on: "piagam", "daftar". */
  noun: string
  ink: string
  /** Side of the code, points; 20 mm unless told. */
  size?: number
}

/** Puts the block with its left edge at `x` and the baseline of its caption at `bottom`. */
export function reference(
  sheet: Sheet,
  { number, sha256, preview, noun, ink, size = usual }: Reference,
  x: number,
  bottom: number,
): void {
  const small: Type = { face: 'sans', size: 7, color: soft }
  const strong: Type = { face: 'sansBold', size: 8.5, color: ink }
  const y = bottom - below - size
  const beside = x + size + mm(3.5)
  sheet.drawing.push({ steps: qrPath(qrText(preview ? 'PRATINJAU' : number, sha256), x, y, size).steps, fill: ink })
  sheet.lines.push(
    { text: 'Nomor', type: small, x: beside, baseline: y + size - 33 },
    { text: preview ? 'diberi saat terbit' : number, type: strong, x: beside, baseline: y + size - 22 },
    { text: 'Sidik jari data', type: small, x: beside, baseline: y + size - 9 },
    { text: sha256.slice(0, 16), type: { ...small, color: ink }, x: beside, baseline: y + size },
    { text: captionText(noun), type: caption, x, baseline: bottom },
  )
}

/** The code alone, 17 mm wide, for where the footer names number and fingerprint; the baseline of its caption at `bottom`. */
export function smallReference(
  sheet: Sheet,
  { number, sha256, preview, noun, ink }: Omit<Reference, 'size'>,
  middle: number,
  bottom: number,
): void {
  const size = mm(17)
  const steps = qrPath(
    qrText(preview ? 'PRATINJAU' : number, sha256),
    middle - size / 2,
    bottom - below - size,
    size,
  ).steps
  sheet.drawing.push({ steps, fill: ink })
  sheet.lines.push({ text: captionText(noun), type: caption, x: middle, align: 'center', baseline: bottom })
}
