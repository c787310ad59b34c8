import { writeFile } from 'node:fs/promises'
import { instrumentProblems } from '../../shared/domain/instrument-problems.ts'
import type { Instrument } from '../../shared/domain/instrument.ts'
import { importInstrument, instrumentFile } from '../service/instrument/file.ts'
import { nameOf, useInstrument } from '../service/instrument/edit.ts'
import { instrumentList, knownInstrument } from '../service/instrument/list.ts'
import { instrumentOf } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import { typedPath } from './paths.ts'
import { readInput, type Session } from './session.ts'
import { table } from './text.ts'

const facts = (instrument: Instrument) => ({
  id: instrument.id,
  title: instrument.title,
  scheme: instrument.scheme,
  unitType: instrument.unitType,
  version: instrument.version,
  sample: instrument.sample,
  indicators: instrument.dimensions.reduce((sum, { indicators }) => sum + indicators.length, 0),
})

/** The instrument named by `--id`, or the one a year uses for units of a type. */
function chosen(store: Store, options: Call['options']): Instrument {
  if (options['id'] !== undefined) return knownInstrument(store, options['id'])
  if (options['year'] === undefined) throw new Misuse('Sebutkan --id ID, atau --year TAHUN (dan --type JENIS).')
  const year = Number(options['year'])
  const found = instrumentOf(store, { year, type: options['type'] ?? '' })
  if (found === null) throw new Misuse(`Tahun ${year} tidak memiliki instrumen; sebutkan --id ID.`)
  return found
}

async function read(path: string | undefined, session: Session): Promise<Answer> {
  if (path === undefined) throw new Misuse('instrument import FILE: sebutkan berkasnya.')
  const file = await readInput(path)
  const context = session.context()
  const { id, written } = await importInstrument(context, file)
  const instrument = knownInstrument(context.store, id)
  const problems = instrumentProblems(instrument)
  return {
    json: { ...facts(instrument), written, problems },
    text: [
      `${nameOf(instrument)} ${written ? 'dibuat' : 'sudah ada'} (${id}).`,
      ...problems.map(({ text }) => `  Masalah: ${text}`),
    ].join('\n'),
  }
}

async function write(path: string | undefined, { options }: Call, session: Session): Promise<Answer> {
  const out = path ?? options['out']
  if (out === undefined) throw new Misuse('instrument export --out FILE.xlsx: sebutkan berkasnya.')
  const context = session.context()
  const instrument = chosen(context.store, options)
  const { bytes } = await instrumentFile(context, instrument)
  const file = typedPath(out)
  await writeFile(file, bytes)
  return { json: { ...facts(instrument), file }, text: `${nameOf(instrument)} ditulis ke ${file}.` }
}

function list({ store }: { store: Store }): Answer {
  const rows = instrumentList(store)
  const cells = rows.map(({ id, title, unitType, version, years }) => [
    id,
    title,
    unitType === '' ? '(semua)' : unitType,
    String(version),
    years.join(', '),
  ])
  return { json: { instruments: rows }, text: table([['ID', 'Judul', 'Jenis unit', 'Versi', 'Tahun'], ...cells], [3]) }
}

function use({ options }: Call, { store }: { store: Store }): Answer {
  const { id, year, type = '' } = options
  if (id === undefined || year === undefined) throw new Misuse('instrument use --year TAHUN --id ID [--type JENIS]')
  useInstrument(store, { year: Number(year), unitType: type, id })
  const instrument = knownInstrument(store, id)
  const who = type === '' ? 'semua unit' : `unit ${type}`
  return { json: { year: Number(year), type, ...facts(instrument) }, text: `${year}, ${who}: ${nameOf(instrument)}.` }
}

/** `instrument import|export|list|use`. */
export function instrumentCommand(call: Call, session: Session): Promise<Answer> | Answer {
  const [what = '', path] = call.operands
  switch (what) {
    case 'import':
      return read(path, session)
    case 'export':
      return write(path, call, session)
    case 'list':
      return list(session.context())
    case 'use':
      return use(call, session.context())
    default:
      throw new Misuse(`instrument ${what}: bukan import, export, list, atau use.`)
  }
}
