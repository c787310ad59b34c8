/** The tables of entry: what is found in the field, and what is done with it. */
import { z } from 'zod'
import { workActions, workStates } from '../../../shared/entry-views.ts'
import { type Cell, day, flag, id, plain, type TableSpec, text, year } from './spec-parts.ts'

const instant = z.iso.datetime()
const indicator = z.string().max(64)
const value: Cell = {
  columns: ['value', 'na'],
  check: z.union([z.tuple([z.int().nullable(), z.literal(0)]), z.tuple([z.null(), z.literal(1)])]),
  fresh: [null, 0],
}
const unitOnly = { parents: [{ tbl: 'unit', column: 'unit' }], refs: { unit: 'unit' }, owner: 'unit' } as const
const ofUnit = { unit: plain('unit', id) }

/** What a validation found in the cells of its unit: indicator, value, na, note, evidence, sorted by indicator. */
export const sealName = 'seal'
const seal = z.array(z.tuple([indicator, z.int().nullable(), flag, text(8_000), text(4_000)])).max(2_000)

export const entryTables: Readonly<Record<string, TableSpec>> = {
  instrument: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      scheme: plain('scheme', text(64).min(1)),
      unit_type: plain('unit_type', text(100)),
      version: plain('version', z.int().min(1)),
      title: plain('title', text(400)),
      content: plain('content', text(8_000_000)),
      sample: plain('sample', flag),
    },
    // Up to schema 4 versions of one number were one: what was joined then stays so, and packages go on telling it.
    joinable: true,
  },
  instrument_use: {
    key: ['year', 'unit_type'],
    keyCheck: z.tuple([year, text(100)]),
    cells: { instrument: plain('instrument', id) },
    parents: [{ tbl: 'period', column: 'year' }],
    refs: { instrument: 'instrument' },
  },
  cell: {
    key: ['unit', 'indicator'],
    keyCheck: z.tuple([id, indicator]),
    cells: { value, note: plain('note', text(8_000), ''), evidence: plain('evidence', text(4_000), '') },
    ...unitOnly,
  },
  excuse: {
    key: ['unit', 'rule', 'indicator'],
    keyCheck: z.tuple([id, text(64).min(1), indicator]),
    cells: { reason: { columns: ['reason', 'person'], check: z.tuple([text(4_000), text(400)]) } },
    ...unitOnly,
  },
  work: {
    key: ['unit'],
    keyCheck: z.tuple([id]),
    cells: { state: plain('state', z.enum(workStates), 'draf') },
    ...unitOnly,
    told: { [sealName]: seal },
  },
  work_step: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      ...ofUnit,
      step: {
        columns: ['action', 'before', 'after', 'person', 'at', 'reason'],
        check: z.tuple([
          z.enum(workActions),
          z.enum(workStates),
          z.enum(workStates),
          text(400),
          instant,
          text(4_000).nullable(),
        ]),
      },
    },
    ...unitOnly,
  },
  remark: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      ...ofUnit,
      indicator: plain('indicator', indicator.nullable()),
      text: { columns: ['text', 'person', 'at'], check: z.tuple([text(4_000), text(400), instant]) },
      answer: {
        columns: ['answer', 'settled_at'],
        check: z.tuple([text(4_000).nullable(), instant.nullable()]),
        fresh: [null, null],
      },
    },
    ...unitOnly,
  },
  assignment: {
    key: ['year', 'body'],
    keyCheck: z.tuple([year, id]),
    cells: { person: plain('person', id.nullable(), null), due: plain('due', day.nullable(), null) },
    parents: [
      { tbl: 'period', column: 'year' },
      { tbl: 'body', column: 'body' },
      { tbl: 'person', column: 'person' },
    ],
  },
  closing: {
    key: ['year'],
    keyCheck: z.tuple([year]),
    cells: { by: { columns: ['person', 'at'], check: z.tuple([text(400), instant]) } },
    parents: [{ tbl: 'period', column: 'year' }],
  },
  oversight: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      year: plain('year', year),
      body: plain('body', id),
      unit: plain('unit', id.nullable()),
      product: {
        columns: ['kind', 'number', 'note'],
        check: z.tuple([text(200), text(400), text(4_000)]),
      },
      open: plain('open', flag),
    },
    parents: [
      { tbl: 'period', column: 'year' },
      { tbl: 'body', column: 'body' },
      { tbl: 'unit', column: 'unit' },
    ],
    refs: { unit: 'unit' },
    owner: 'unit',
  },
  profile: {
    key: ['subject'],
    keyCheck: z.tuple([id]),
    cells: { address: plain('address', text(1_000), '') },
    refs: { subject: 'unit' },
    owner: 'unit',
  },
  head: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      subject: plain('subject', id),
      name: plain('name', text(400).min(1)),
      position: plain('position', text(400)),
      valid: { columns: ['valid_from', 'valid_until'], check: z.tuple([day, day.nullable()]) },
    },
    refs: { subject: 'unit' },
    owner: 'unit',
  },
  reentry: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      year: plain('year', year),
      about: { columns: ['title', 'person', 'at'], check: z.tuple([text(400), text(400), instant]) },
      finished: plain('finished_at', instant.nullable(), null),
    },
    parents: [{ tbl: 'period', column: 'year' }],
  },
  reentry_unit: {
    key: ['reentry', 'unit'],
    keyCheck: z.tuple([id, id]),
    cells: {},
    ...unitOnly,
    parents: [
      { tbl: 'reentry', column: 'reentry' },
      { tbl: 'unit', column: 'unit' },
    ],
  },
  reentry_cell: {
    key: ['reentry', 'unit', 'indicator'],
    keyCheck: z.tuple([id, id, indicator]),
    cells: { value, settled: plain('settled', flag, 0) },
    ...unitOnly,
    parents: [
      { tbl: 'reentry', column: 'reentry' },
      { tbl: 'unit', column: 'unit' },
    ],
  },
}
