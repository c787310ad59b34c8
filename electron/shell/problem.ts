/**
 * "Kirim laporan masalah": what support needs, as a few plain texts that the person reads before they are saved. Nothing is
 * sent, and nothing in it names people, bodies or scores.
 */
import { randomUUID } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { Expected } from '../../shared/errors.ts'
import type { DoctorView, ProblemReport } from '../../shared/views.ts'
import type { LogFile } from './log.ts'

export interface ProblemFacts {
  /** Program, engine, system: name and value. */
  versions: Readonly<Record<string, string>>
  /** The state of the data, or null when it cannot be examined. */
  examine: () => Promise<DoctorView | null>
  log: Pick<LogFile, 'last' | 'tail'>
  now: () => Date
}

const logLetters = 200_000
/** Reports that were shown and may still be saved. */
const kept = 5

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')
}
const states = { ok: 'baik', warn: 'perhatikan', bad: 'buruk' } as const

/** Only what was looked at and how it stands: the texts of the doctor name folders, numbers and people. */
const examined = (view: DoctorView | null): string =>
  view === null
    ? 'Tidak dapat diperiksa.'
    : table(view.items.map(({ title, state, details }) => [title, `${states[state]}, ${details.length} rincian`]))

export interface Problems {
  /** Puts a report together; `report` is what to save later. */
  prepare(): Promise<ProblemReport>
  /** The bytes of the ZIP: exactly the files that were shown, and what the person wrote. Expected('not-found'). */
  pack(report: string, story: string): Uint8Array
}

export function createProblems({ versions, examine, log, now }: ProblemFacts): Problems {
  const reports = new Map<string, ProblemReport>()
  return {
    async prepare() {
      const view = await examine().catch(() => null)
      const made: ProblemReport = {
        report: randomUUID(),
        files: [
          { name: 'versi.txt', text: table([['Waktu', now().toISOString()], ...Object.entries(versions)]) },
          { name: 'pemeriksaan.txt', text: examined(view) },
          { name: 'kesalahan-terakhir.txt', text: log.last() ?? 'Tidak ada kesalahan sejak program dibuka.' },
          { name: 'catatan.txt', text: log.tail(logLetters) || 'Catatan kosong.' },
        ],
      }
      reports.set(made.report, made)
      for (const old of reports.keys()) {
        if (reports.size <= kept) break
        reports.delete(old)
      }
      return made
    },
    pack(report, story) {
      const shown = reports.get(report)
      if (shown === undefined)
        throw new Expected('not-found', 'Laporan ini sudah tidak ada. Tutup lalu buka lagi laporannya.')
      const files = [...shown.files, ...(story === '' ? [] : [{ name: 'cerita.txt', text: story }])]
      return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: now() })
    },
  }
}
