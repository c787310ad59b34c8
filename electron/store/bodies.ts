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

const refuseTwin = (store: Store, body: Omit<Body, 'code'>, except = ''): void => {
  const twin = get<{ code: string }>(
    store,
    'SELECT code FROM body WHERE type = ? AND name = ? AND province IS ? AND code <> ?',
    body.type,
    body.name,
    body.province,
    except,
  )
  if (twin !== undefined)
    throw new Expected('refused', `${body.name} sudah ada dalam daftar instansi.`, { details: [twin.code] })
}

/** Adds a body without a Kemendagri code; returns its key `x-<type>-<uuid>`. Inside a write. */
export const addBody = (store: Store, body: { type: BodyType; name: string; province: string | null }): string => {
  const name = body.name.trim()
  refuseTwin(store, { ...body, name })
  const code = `x-${body.type}-${uuidv7(store.now().getTime())}`
  run(store, 'INSERT INTO body (code, type, name, province) VALUES (?, ?, ?, ?)', code, body.type, name, body.province)
  return code
}

/** Corrects the name of a body without a Kemendagri code. Expected('not-found' | 'refused'). Inside a write. */
export const renameBody = (store: Store, code: string, name: string): void => {
  const body = requireBody(store, code)
  if (name === body.name) return
  if (!code.startsWith('x-'))
    throw new Expected('refused', 'Nama provinsi, kabupaten, dan kota berasal dari daftar Kemendagri dan tidak diubah.')
  refuseTwin(store, { ...body, name }, code)
  run(store, 'UPDATE body SET name = ? WHERE code = ?', name, code)
}
