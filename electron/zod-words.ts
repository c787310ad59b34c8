/** What zod finds wrong, in Indonesian: it stands in the details of errors that people see. Import for its effect. */
import { config } from 'zod'
import id from 'zod/v4/locales/id.js'

config(id())
