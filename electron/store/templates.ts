/**
 * Templates of the office, version by version, those of the program that documents were issued with, and their pictures.
 * A version that a document was issued with stays as it is for ever.
 */
import { readTemplate } from '../../shared/templates/check.ts'
import type { Template } from '../../shared/templates/model.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface StoredTemplate {
  id: string
  version: number
  template: Template
  made: 'office' | 'program'
  at: string
}

interface Raw {
  id: string
  version: number
  content: string
  made: 'office' | 'program'
  at: string
}

const columns = 'id, version, content, made, at'

/** Parsed once per text: a batch asks for the same one with every document. */
const kept = 60
const parsed = new Map<string, Template | null>()

/** What another laptop sent may be anything: what cannot be read is no template. */
const contentOf = (text: string): Template | null => {
  const known = parsed.get(text)
  if (known !== undefined) return known
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = null
  }
  const read = readTemplate(json)
  const template = 'template' in read ? read.template : null
  if (parsed.size >= kept) parsed.clear()
  parsed.set(text, template)
  return template
}

const fromRaw = ({ content, ...raw }: Raw): StoredTemplate[] => {
  const template = contentOf(content)
  return template === null ? [] : [{ ...raw, template }]
}

/** The newest version of every template of the office, by name. */
export const officeTemplates = (store: Store): StoredTemplate[] =>
  all<Raw>(
    store,
    `SELECT ${columns} FROM template AS one WHERE made = 'office'
     AND version = (SELECT max(version) FROM template WHERE id = one.id) ORDER BY name COLLATE NOCASE, id`,
  ).flatMap(fromRaw)

/** One version, or the newest; null for one nobody knows. */
export const storedTemplate = (store: Store, id: string, version?: number): StoredTemplate | null => {
  const raw =
    version === undefined
      ? get<Raw>(store, `SELECT ${columns} FROM template WHERE id = ? ORDER BY version DESC LIMIT 1`, id)
      : get<Raw>(store, `SELECT ${columns} FROM template WHERE id = ? AND version = ?`, id, version)
  return raw === undefined ? null : (fromRaw(raw)[0] ?? null)
}

/** How many documents were issued with each version: by "klasik@1". Their numbers were given, whatever became of them. */
export const templateUses = (store: Store): Map<string, number> =>
  new Map(
    all<{ ref: string | null; count: number }>(
      store,
      `SELECT json_extract(snapshot, '$.template') AS ref, count(*) AS count FROM document GROUP BY 1`,
    ).flatMap(({ ref, count }) => (ref === null ? [] : [[ref, count] as const])),
  )

/** Inside a write. */
export const addTemplate = (store: Store, { id, version, template, made, at }: StoredTemplate): void => {
  run(
    store,
    'INSERT INTO template (id, version, name, kind, content, made, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    version,
    template.name,
    template.kind,
    JSON.stringify(template),
    made,
    at,
  )
}

/** Changes a version that no document was issued with. Inside a write. */
export const changeTemplate = (store: Store, { id, version, template, at }: Omit<StoredTemplate, 'made'>): void => {
  run(
    store,
    'UPDATE template SET name = ?, content = ?, at = ? WHERE id = ? AND version = ?',
    template.name,
    JSON.stringify(template),
    at,
    id,
    version,
  )
}

/** All versions. Inside a write. */
export const deleteTemplate = (store: Store, id: string): void => {
  run(store, 'DELETE FROM template WHERE id = ?', id)
}

/** Data URL of a picture; null for one that is not at hand. */
export const picture = (store: Store, sha256: string): string | null =>
  get<{ data: string }>(store, 'SELECT data FROM picture WHERE sha256 = ?', sha256)?.data ?? null

export const hasPicture = (store: Store, sha256: string): boolean =>
  get(store, 'SELECT 1 FROM picture WHERE sha256 = ?', sha256) !== undefined

/** Keeps a picture once. Inside a write. */
export const addPicture = (store: Store, sha256: string, data: string): void => {
  if (!hasPicture(store, sha256)) run(store, 'INSERT INTO picture (sha256, data) VALUES (?, ?)', sha256, data)
}
