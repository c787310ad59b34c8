/** Assessed governments and agencies. */
import { Expected } from '../../shared/errors.ts'
import type { Body, BodyType, Region } from '../../shared/domain/types.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

const columns = 'code, type, name, province'

/**
 * Bodies by code. `region` is `ID` (or left out) for all, a province's code for it and everything in it, or the code of
 * one body.
 */
export const bodies = (store: Store, region: Region = 'ID'): Body[] =>
  region === 'ID'
    ? all<Body>(store, `SELECT ${columns} FROM body ORDER BY code`)
    : all<Body>(store, `SELECT ${columns} FROM body WHERE ? IN (code, province) ORDER BY code`, region)

export const bodyByCode = (store: Store, code: string): Body | undefined =>
  get<Body>(store, `SELECT ${columns} FROM body WHERE code = ?`, code)

/** The body, or Expected('not-found') that names the code. */
export const requireBody = (store: Store, code: string): Body => {
  const body = bodyByCode(store, code)
  if (body === undefined)
    throw new Expected('not-found', `Kode ${code} tidak dikenal. Periksa kode wilayah atau tambahkan instansinya.`)
  return body
}

/** Adds a body without a Kemendagri code; returns its key `x-<type>-<uuid>`. Inside a write. */
export const addBody = (store: Store, body: { type: BodyType; name: string; province: string | null }): string => {
  const name = body.name.trim()
  const twin = get<{ code: string }>(
    store,
    'SELECT code FROM body WHERE type = ? AND name = ? AND province IS ?',
    body.type,
    name,
    body.province,
  )
  if (twin !== undefined)
    throw new Expected('refused', `${name} sudah ada dalam daftar instansi.`, { details: [twin.code] })
  const code = `x-${body.type}-${uuidv7(store.now().getTime())}`
  run(store, 'INSERT INTO body (code, type, name, province) VALUES (?, ?, ?, ?)', code, body.type, name, body.province)
  return code
}
