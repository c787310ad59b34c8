/**
 * What laptops share beside the documents themselves: numbers that are kept, templates and their pictures. Events, handovers
 * and numbers from elsewhere stay with the laptop that gives the numbers; offsets stay with its printers.
 */
import { z } from 'zod'
import { documentKinds } from '../../../shared/domain/snapshot.ts'
import { templateKinds } from '../../../shared/templates/model.ts'
import { id, plain, type TableSpec, text } from './spec-parts.ts'

const instant = z.iso.datetime()
const big = 8_000_000
/** 20 MB as a data URL, as `checkPicture` makes them; nothing else is ever drawn or shown. */
const pictureData = text(28_000_000).regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)

export const documentTables: Readonly<Record<string, TableSpec>> = {
  number_hold: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      hold: {
        columns: ['scope', 'first', 'last', 'kind', 'reason'],
        check: z
          .tuple([text(40).min(1), z.int().min(1), z.int().min(1), z.enum(documentKinds).nullable(), text(400)])
          .refine(([, first, last]) => first <= last),
      },
    },
  },
  picture: {
    key: ['sha256'],
    keyCheck: z.tuple([z.string().regex(/^[0-9a-f]{64}$/)]),
    cells: { data: plain('data', pictureData) },
  },
  template: {
    key: ['id', 'version'],
    keyCheck: z.tuple([id, z.int().min(1)]),
    cells: {
      template: {
        columns: ['name', 'kind', 'content', 'made', 'at'],
        check: z.tuple([text(400).min(1), z.enum(templateKinds), text(big), z.enum(['office', 'program']), instant]),
      },
    },
  },
}
