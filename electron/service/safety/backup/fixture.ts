/** For tests: an office with results and issued documents whose files are there, without drawing any. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finish, reserve } from '../../../store/documents.ts'
import { nextRunning } from '../../../store/numbers.ts'
import { setResult } from '../../../store/results.ts'
import type { Store } from '../../../store/store.ts'
import { chainHead } from '../../../store/chain.ts'

export const version = '0.0.0'

/** One correction. */
export const edit = (store: Store, score: number, body = '36.74'): void =>
  void store.write({ kind: 'edit', label: `Nilai ${score}`, undoable: true }, () =>
    setResult(store, { year: 2022, body, score }),
  )

/** Issues a document for `body` as an issue run does, with a file of some bytes; returns its number. */
export const issueOne = (store: Store, folder: string, body: string, file = `documents/2022/${body}.pdf`): string => {
  const bytes = Buffer.from(`%PDF-1.7 ${body} ${Math.random()}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = `${body}-${Math.random()}`
  const number = store.write({ kind: 'issue', label: 'Nomor', undoable: false }, () => {
    const running = nextRunning(store, 'all')
    return reserve(store, {
      id,
      kind: 'certificate',
      year: 2022,
      code: body,
      unit: null,
      subjectKey: `certificate:2022:${body}:${id}`,
      subject: `Penerima ${body}`,
      score: 8000,
      number: `${running}/CTH`,
      snapshot: JSON.stringify({ chain: chainHead(store)?.hash }),
      snapshotSha256: '',
      scope: 'all',
      running,
      rows: [{ tbl: 'result', key: [2022, body] }],
    }).number
  }).value
  const path = join(folder, ...file.split('/'))
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () =>
    finish(store, id, { file, sha256, signed: true }),
  )
  return number
}
