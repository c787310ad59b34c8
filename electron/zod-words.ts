/** What zod finds wrong, in Indonesian: it stands in the details of errors that people see. */
import { config } from 'zod'
import id from 'zod/v4/locales/id.js'

/** From now on, in this thread. */
export const speakIndonesian = (): void => {
  config(id())
}
