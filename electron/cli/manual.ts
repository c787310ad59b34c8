import { writeFile } from 'node:fs/promises'
import { formatInteger } from '../../shared/domain/number.ts'
import { Expected } from '../../shared/errors.ts'
import type { Answer, Call } from './command.ts'
import { typedPath } from './paths.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

/** `manual --out FILE`: the help of this version, printed. Needs no data folder and makes none. */
export async function manualCommand(call: Call, session: Session): Promise<Answer> {
  const file = typedPath(call.options['out'] ?? '')
  const bytes = await session.render.run('drawManual', { version, at: new Date().toISOString() })
  try {
    await writeFile(file, bytes)
  } catch {
    throw new Expected('disk', `Berkas ${file} tidak dapat ditulis. Periksa folder dan izinnya.`)
  }
  return {
    json: { file, size: bytes.length },
    text: `Buku panduan ditulis ke ${file}: ${formatInteger(bytes.length)} bita.`,
  }
}
