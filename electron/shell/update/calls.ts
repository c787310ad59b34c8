/** The calls of the update without internet. */
import { join } from 'node:path'
import { app, shell } from 'electron'
import { Expected } from '../../../shared/errors.ts'
import type { ShellHandlers } from '../../ipc/answer.ts'
import type { Files } from '../../ipc/files.ts'
import type { Service } from '../../service/client.ts'
import { checkInstaller, inspectInstaller, takeInstaller } from './installer.ts'

export function updateCalls({
  folder,
  service,
  files,
}: {
  folder: string
  service: Pick<Service, 'call'>
  files: Files
}): Pick<ShellHandlers, 'update.inspect' | 'update.start'> {
  return {
    'update.inspect': ({ file }) => inspectInstaller(files.file(file), app.getVersion()),
    'update.start': async ({ file, sha256 }) => {
      const path = files.file(file)
      checkInstaller(await inspectInstaller(path, app.getVersion()))
      const copy = await takeInstaller(path, sha256, join(folder, 'update'))
      await service.call('backup.make', {})
      const problem = await shell.openPath(copy)
      if (problem !== '')
        throw new Expected(
          'refused',
          'Windows tidak mengizinkan pemasang ini dijalankan. Minta bagian TI memasangnya.',
          { details: [copy, problem] },
        )
      // The installer replaces the files of this program; the answer goes out first.
      setTimeout(() => {
        app.quit()
      }, 500)
      return null
    },
  }
}
