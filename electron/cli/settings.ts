import { writeFile } from 'node:fs/promises'
import { Expected } from '../../shared/errors.ts'
import { readSettingsFile, settingsFile } from '../service/exchange/settings-file.ts'
import type { Answer, Call } from './command.ts'
import { typedPath } from './paths.ts'
import { readInput, type Session } from './session.ts'

/** `settings import|export FILE`: answers with the settings as they are afterwards. */
export async function settingsCommand({ operands: [way, path = ''] }: Call, session: Session): Promise<Answer> {
  if (way === 'import') {
    const { bytes } = await readInput(path)
    const context = session.context()
    readSettingsFile(context, bytes)
    return { json: JSON.parse(settingsFile(context)) as unknown, text: `Pengaturan dibaca dari ${path}.` }
  }
  const file = settingsFile(session.context())
  try {
    await writeFile(typedPath(path), file)
  } catch {
    throw new Expected('disk', `Berkas ${path} tidak dapat ditulis. Periksa folder, izin, dan ruang penyimpanan.`)
  }
  return { json: JSON.parse(file) as unknown, text: `Pengaturan ditulis ke ${path}.` }
}
