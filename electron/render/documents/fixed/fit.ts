/** Render task: whether the texts of documents stand in their places. Lays out what would be drawn, and draws nothing. */
import { Expected } from '../../../../shared/errors.ts'
import type { RenderTasks } from '../../tasks.ts'
import { composeFixed } from './compose.ts'

/** As long as a real one. */
const sha256 = '0'.repeat(64)

export const fitDocuments: RenderTasks['fitDocuments'] = ({ snapshots, template, pictures }) => {
  if (template.flow) return Promise.resolve([])
  const options = { sha256, preview: false, pictures, bare: false, guides: false }
  return Promise.resolve(
    snapshots.flatMap((snapshot, place) => {
      try {
        composeFixed(template, snapshot, options)
        return []
      } catch (error) {
        if (error instanceof Expected) return [{ place, message: error.message }]
        throw error
      }
    }),
  )
}
