/** A folder of a program that knew no designs, events and runs yet: what it issued stays known. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runTask } from '../../render/run.ts'
import { documents } from '../../store/documents.ts'
import { run } from '../../store/sql.ts'
import { migrateTo } from '../../store/testing.ts'
import { certificate } from '../../render/documents/testing.ts'
import { renderDocument } from '../../render/documents/render.ts'
import { registerList } from '../register/rows.ts'
import { temporaryFolder, testContext } from '../fixture.ts'
import { journalCheck } from '../safety/journal-check.ts'
import { drawnWith } from './templates/known.ts'
import { verifyDocument } from './verify.ts'

/** The last version before designs, handovers and the journal of runs. */
const before = 5
const file = 'documents/2022/Piagam 2022 - 36.74 Kota Tangerang Selatan.pdf'

test('a folder of before is opened: its document is verified, listed, and drawn again as it was', async () => {
  const folder = temporaryFolder()
  const snapshot = certificate()
  const { pdf, sha256 } = await renderDocument({ snapshot, key: null, preview: false })
  mkdirSync(join(folder, 'documents/2022'), { recursive: true })
  writeFileSync(join(folder, file), pdf)
  const old = migrateTo(folder, before)
  const json = JSON.stringify(snapshot)
  old.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () => {
    run(
      old,
      `INSERT INTO document (id, kind, year, code, subject_key, subject, score, number, snapshot, snapshot_sha256, state,
         file, sha256, reserved_at, issued_at)
       VALUES ('d1', 'certificate', 2022, '36.74', 'certificate:2022:36.74', 'Kota Tangerang Selatan', 8883, ?, ?, ?, 'issued',
         ?, ?, ?, ?)`,
      snapshot.number,
      json,
      createHash('sha256').update(json).digest('hex'),
      file,
      sha256,
      snapshot.at,
      snapshot.at,
    )
    run(old, `INSERT INTO number (scope, running, number, document) VALUES ('2023', 1, ?, 'd1')`, snapshot.number)
  })
  old.close()

  const render = { width: 1, run: runTask, close: () => Promise.resolve() }
  const context = testContext({ folder, render })
  const bytes = readFileSync(join(folder, file))
  const found = await verifyDocument({ ...context, now: new Date() }, { source: { name: 'x.pdf', bytes } })
  expect(found).toMatchObject({ registered: true, number: snapshot.number })
  expect(registerList(context, { year: 2022 })).toMatchObject([
    { number: snapshot.number, progress: 'terbit', template: 'klasik@1' },
  ])
  expect(journalCheck(context.store)).toMatchObject({ ok: true })
  const [record] = documents(context.store)
  if (!record) throw new Error('the document is lost')
  const again = await renderDocument({ snapshot, key: null, preview: false, ...drawnWith(context.store, snapshot) })
  expect([record.sha256, again.sha256]).toEqual([sha256, sha256])
})
