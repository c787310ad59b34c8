/** Designs and their pictures between laptops: they travel whole, and one that documents were issued with stays as it is. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { polos } from '../../../shared/templates/shipped/polos.ts'
import { picture, storedTemplate } from '../../store/templates.ts'
import type { Context } from '../context.ts'
import { issue } from '../documents/batch.ts'
import { removeTemplate, saveTemplate } from '../documents/templates/edit.ts'
import { keepPicture } from '../documents/templates/file.ts'
import { enterBanten, enterOffice, quietJob } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { conflictList, settleConflict } from './conflicts.ts'
import { carry, Room } from './laptops.ts'

let room: Room
let a: Context
let b: Context
beforeEach(() => {
  room = new Room()
  a = room.laptop()
  b = room.laptop()
})
afterEach(() => {
  room[Symbol.dispose]()
})

const named = (name: string) => ({ ...polos, name })
const errorOf = (call: () => unknown): unknown => {
  try {
    call()
  } catch (error) {
    return error instanceof Expected ? error.value : error
  }
  return null
}
const issueWith = (ctx: Context, template: string) =>
  issue(ctx, {
    scope: { year: 2022, region: '36.74', kind: 'certificate', date: '2023-01-24', template },
    items: ['certificate:36.74'],
    replace: null,
    held: null,
    folder: null,
    job: quietJob,
  })

test('a design travels with its picture, also a large one; a picture that is none is refused with its package', async () => {
  // A photograph of a few megabytes: the end mark lies behind noise that does not pack.
  const head = Buffer.from('ffd8ffc0001108001e002803000000000000000000ffda000801010000003f00', 'hex')
  const noise = Buffer.alloc(6.5 * 2 ** 20, createHash('sha512').update('a').digest())
  const bytes = Buffer.concat([head, noise, Buffer.from('ffd9', 'hex')])
  const { sha256 } = await keepPicture(a, { name: 'a.jpg', bytes })
  const background = { ...polos.elements[0], kind: 'background' as const, id: 'pindaian', picture: sha256 }
  const template = { ...named('Pindaian'), elements: [{ ...background, guide: false }, ...polos.elements] }
  const { id } = saveTemplate(a.store, { template: template as typeof polos })
  await carry(a, b)
  expect(storedTemplate(b.store, id)?.template).toEqual(template)
  expect(picture(b.store, sha256)).toBe(picture(a.store, sha256))
  a.store.write({ kind: 'edit', label: 'Uji', undoable: true }, () => {
    a.store.db.prepare(`UPDATE picture SET data = 'data:text/html,<script>1</script>'`).run()
  })
  await expect(carry(a, b)).rejects.toMatchObject({ value: { code: 'input' } })
}, 60_000)

test('a design that documents were issued with is not undone, and a change elsewhere waits and cannot replace it', async () => {
  enterBanten(a.store)
  enterOffice(a.store)
  const { id } = saveTemplate(a.store, { template: named('Kita') })
  await carry(a, b)
  expect((await issueWith(a, id)).documents).toHaveLength(1)
  expect(errorOf(() => undo(a))).toMatchObject({
    details: [expect.stringContaining('Kota Tangerang Selatan: sudah terbit') as string],
  })
  const before = storedTemplate(a.store, id, 1)
  // Nobody has told the other laptop of the document yet.
  saveTemplate(b.store, { id, template: named('Mereka') })
  const report = await carry(b, a)
  expect(report.kept).toEqual(['Desain Kita versi 1'])
  expect(storedTemplate(a.store, id, 1)).toEqual(before)
  const [open] = conflictList(a)
  if (!open) throw new Error('no conflict')
  expect(() => settleConflict(a, { id: open.id, choice: 'theirs' })).toThrow(/sudah terbit/)
  settleConflict(a, { id: open.id, choice: 'mine' })
  await carry(a, b)
  expect(storedTemplate(b.store, id, 1)).toEqual(before)
  expect(conflictList(b)).toEqual([])
}, 60_000)

test('a design removed elsewhere stays where documents were issued with it', async () => {
  enterBanten(a.store)
  enterOffice(a.store)
  const { id } = saveTemplate(a.store, { template: named('Kita') })
  await carry(a, b)
  await issueWith(a, id)
  removeTemplate(b.store, { id })
  await carry(b, a)
  expect(storedTemplate(a.store, id, 1)).not.toBeNull()
  expect(conflictList(a)).toMatchObject([{ kind: 'existence' }])
}, 60_000)
