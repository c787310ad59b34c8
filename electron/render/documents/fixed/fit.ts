/** Render task: whether the texts of documents stand in their places. */
import { Expected } from '../../../../shared/errors.ts'
import type { RenderTasks } from '../../tasks.ts'
import { composeCertificate } from '../klasik/certificate.ts'

export const fitDocuments: RenderTasks['fitDocuments'] = ({ snapshots }) =>
  Promise.resolve(
    snapshots.flatMap((snapshot, place) => {
      if (snapshot.kind !== 'certificate') return []
      try {
        composeCertificate(snapshot, { sha256: '', preview: false, logo: null })
        return []
      } catch (error) {
        if (error instanceof Expected) return [{ place, message: error.message }]
        throw error
      }
    }),
  )
