import { printedName } from '../../shared/domain/names.ts'
import { regionByCode } from '../../shared/domain/regions.ts'
import type { BodyType } from '../../shared/domain/types.ts'
import { addBody } from '../service/assessment/edits.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import type { Session } from './session.ts'

/** `body add NAME`: a body without a Kemendagri code; answers with the key it has from now on. */
export function bodyCommand({ operands: [, name = ''], options }: Call, session: Session): Answer {
  const type = options['type'] as BodyType
  const province = options['province'] ?? null
  if (name.trim() === '') throw new Misuse('Tulis nama instansinya: body add "Polres Cilegon" --type polres.')
  if (province !== null && regionByCode(province)?.type !== 'provinsi')
    throw new Misuse(`--province ${province}: bukan kode provinsi Kemendagri (misalnya 36).`)
  const body = { type, name: name.trim(), province }
  const { code } = addBody(session.context().store, body)
  return { json: { code, ...body }, text: `${printedName(body)} ditambahkan dengan kode ${code}.` }
}
