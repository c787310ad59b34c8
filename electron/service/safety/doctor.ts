/** Everything that can be looked at without changing anything: data, journal, documents, copies, disk, place, clock. */
import { existsSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Expected } from '../../../shared/errors.ts'
import type { DoctorItem, DoctorView } from '../../../shared/views.ts'
import { backupsFolder } from '../../store/copies/place.ts'
import { databaseName } from '../../store/open.ts'
import { openReader } from '../../store/reader.ts'
import { all, get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { migrations } from '../../store/migrations/index.ts'
import { contentsOf, filesOf } from '../../store/copies/contents.ts'
import { sha256Of } from '../../store/copies/files.ts'
import { documentPath } from './backup/files.ts'
import { copies, manifestOf } from './backup/list.ts'
import { damageOf } from '../../store/copies/verify.ts'
import { elsewhere } from './elsewhere.ts'
import { type Anchor, journalCheck } from './journal-check.ts'
import { placeWarnings } from './open-safely.ts'

const long = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short' })
/** "24 Januari 2023 pukul 10.42", local time. */
const stamp = (at: Date | string): string => long.format(new Date(at))

type State = DoctorItem['state']
const item = (id: DoctorItem['id'], title: string, state: State, text: string, details: string[] = []): DoctorItem => ({
  id,
  title,
  state,
  text,
  details: details.slice(0, 100),
})

/** Heads of the chain noted in the automatic copies. */
export const copyAnchors = (folder: string): Anchor[] =>
  copies(folder).flatMap(({ name, contents }) => {
    const hash = contents?.last?.hash
    return hash === undefined || hash === null ? [] : [{ where: `salinan ${name}`, hash }]
  })

const integrity = (store: Store): DoctorItem => {
  const damage = damageOf(store.db)
  const version = store.db.pragma('user_version', { simple: true }) as number
  if (damage.length > 0)
    return item(
      'database',
      'Basis data',
      'bad',
      'Basis data rusak. Tutup dan buka Piagam untuk memulihkan salinan terbaru, atau: piagam restore --newest',
      damage,
    )
  if (version > migrations.length)
    return item(
      'database',
      'Basis data',
      'bad',
      'Basis data dibuat oleh versi Piagam yang lebih baru. Pasang versi terbaru.',
    )
  return item('database', 'Basis data', 'ok', `Utuh, versi ${version}.`)
}

const journal = (folder: string, store: Store): DoctorItem => {
  if ((store.db.pragma('user_version', { simple: true }) as number) !== migrations.length)
    return item('journal', 'Jurnal', 'warn', 'Basis data belum diperbarui; buka program sekali, lalu periksa lagi.')
  const { ok, batches, entries, faults, differences, anchors } = journalCheck(store, copyAnchors(folder))
  const found = [...faults.map(({ text }) => text), ...differences, ...anchors.missing]
  return ok
    ? item(
        'journal',
        'Jurnal',
        'ok',
        `Rantai utuh: ${batches} perubahan, ${entries} baris, ${anchors.checked} jangkar cocok.`,
      )
    : item('journal', 'Jurnal', 'bad', 'Jurnal atau data diubah di luar program.', found)
}

const documents = (folder: string, store: Store): DoctorItem => {
  const missing: string[] = []
  const changed: string[] = []
  const known = new Set<string>()
  const files = filesOf(store.db)
  for (const { number, file, sha256 } of files) {
    const path = documentPath(folder, file)
    known.add(path ?? '')
    if (path === null || !existsSync(path)) missing.push(`${number}: ${file} tidak ada`)
    else if (sha256Of(path) !== sha256) changed.push(`${number}: ${file} bukan lagi seperti saat terbit`)
  }
  const home = join(folder, 'documents')
  const strange = existsSync(home)
    ? readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.pdf') && !known.has(join(home, name)),
      )
    : []
  const reserved = get<{ n: number }>(store, `SELECT count(*) AS n FROM document WHERE state = 'reserved'`)?.n ?? 0
  const details = [
    ...changed,
    ...missing,
    ...strange.map((name) => `documents/${name}: tidak tercatat dalam register`),
    ...(reserved > 0 ? [`${reserved} nomor dipesan tanpa berkas; terbitkan lagi untuk menyelesaikannya`] : []),
  ]
  if (changed.length + missing.length > 0)
    return item(
      'documents',
      'Dokumen',
      'bad',
      `${changed.length + missing.length} dari ${files.length} berkas hilang atau berubah. Pulihkan dari cadangan.`,
      details,
    )
  return item(
    'documents',
    'Dokumen',
    details.length > 0 ? 'warn' : 'ok',
    `${files.length} berkas cocok dengan register.`,
    details,
  )
}

/** A day without any copy is unusual where people work. */
const copyAge = 3

const backups = (folder: string, empty: boolean, now: Date): DoctorItem => {
  const known = copies(folder)
  const newest = known.find(({ verified }) => verified)
  if (newest === undefined)
    return empty
      ? item('copies', 'Salinan otomatis', 'ok', 'Belum ada data yang perlu disalin.')
      : item(
          'copies',
          'Salinan otomatis',
          'warn',
          'Belum ada salinan. Buka program, atau jalankan: piagam backup --out BERKAS',
        )
  const path = join(backupsFolder(folder), newest.name)
  if (sha256Of(path) !== manifestOf(path)?.database.sha256)
    return item('copies', 'Salinan otomatis', 'bad', `Salinan terbaru ${newest.name} rusak.`)
  const days = Math.floor((now.getTime() - Date.parse(newest.at)) / 86_400_000)
  return item(
    'copies',
    'Salinan otomatis',
    days > copyAge ? 'warn' : 'ok',
    `${known.length} salinan; yang terbaru ${stamp(newest.at)} utuh.`,
  )
}

const away = (folder: string, began: string | null, now: Date): DoctorItem => {
  const { last, days, remind } = elsewhere(folder, began, now)
  const text = last === null ? 'Belum pernah dibuat.' : `Terakhir ${stamp(last.at)} (${last.name}), ${days} hari lalu.`
  return item(
    'elsewhere',
    'Cadangan di luar laptop',
    remind ? 'warn' : 'ok',
    remind ? `${text} Simpan satu ke stik atau folder lain.` : text,
  )
}

const gigabyte = 2 ** 30

/** The folder, or the nearest one above it that is there. */
const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))

const disk = (folder: string): DoctorItem => {
  const { bavail, bsize } = statfsSync(nearest(folder))
  const free = bavail * bsize
  const size = statSync(join(folder, databaseName), { throwIfNoEntry: false })?.size ?? 0
  // A restoration holds the data four times for a moment: present, kept, staged, log.
  const needed = Math.max(gigabyte, 4 * size)
  const text = `Ruang kosong ${(free / gigabyte).toFixed(1).replace('.', ',')} GB.`
  if (free < gigabyte / 10) return item('disk', 'Ruang penyimpanan', 'bad', `${text} Kosongkan sebagian sekarang.`)
  return item(
    'disk',
    'Ruang penyimpanan',
    free < needed ? 'warn' : 'ok',
    free < needed ? `${text} Kosongkan sebagian.` : text,
  )
}

const writable = (folder: string): DoctorItem => {
  if (!existsSync(folder))
    return item('folder', 'Folder data', 'ok', `Folder ${folder} belum ada; dibuat saat program dibuka.`)
  const probe = join(folder, `.periksa-${process.pid}`)
  try {
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    return item('folder', 'Folder data', 'bad', `Folder ${folder} tidak dapat ditulisi. Periksa izinnya.`, [
      String(error),
    ])
  }
  const warnings = placeWarnings(folder)
  return warnings.length > 0
    ? item('folder', 'Folder data', 'bad', warnings[0] ?? '', warnings.slice(1))
    : item('folder', 'Folder data', 'ok', `${folder} ada di disk laptop ini dan dapat ditulisi.`)
}

/** Clocks differ by minutes; more than this was set back. */
const clockSlack = 300_000

const clock = (folder: string, store: Store | null, now: Date): DoctorItem => {
  const last =
    store === null
      ? []
      : all<{ at: string; label: string }>(store, 'SELECT at, label FROM batch ORDER BY at DESC LIMIT 1').map(
          ({ at, label }) => ({ at, what: `perubahan "${label}"` }),
        )
  const copied = copies(folder)
    .slice(0, 1)
    .map(({ at, name }) => ({ at, what: `salinan ${name}` }))
  const ahead = [...last, ...copied].filter(({ at }) => Date.parse(at) - now.getTime() > clockSlack)
  return ahead.length > 0
    ? item(
        'clock',
        'Jam',
        'bad',
        `Jam laptop menunjuk ${stamp(now)}, lebih awal dari data terakhir. Betulkan jam dan tanggal.`,
        ahead.map(({ at, what }) => `${what}: ${at}`),
      )
    : item('clock', 'Jam', 'ok', `${stamp(now)}, sesudah perubahan terakhir.`)
}

const guarded = (id: DoctorItem['id'], title: string, look: () => DoctorItem): DoctorItem => {
  try {
    return look()
  } catch (error) {
    const text = error instanceof Expected ? error.message : 'Tidak dapat diperiksa.'
    return item(id, title, 'bad', text, error instanceof Expected ? error.value.details : [String(error)])
  }
}

/** Looks at a data folder; works on damaged ones. Reads every document and the whole journal. */
export const examine = ({ folder, now }: { folder: string; now: Date }): DoctorView => {
  const items = [
    guarded('folder', 'Folder data', () => writable(folder)),
    guarded('disk', 'Ruang penyimpanan', () => disk(folder)),
  ]
  let store: Store | null = null
  let empty = true
  let began: string | null = null
  if (existsSync(join(folder, databaseName))) {
    items.push(
      guarded('database', 'Basis data', () => {
        store = openReader(folder, () => now)
        return integrity(store)
      }),
    )
    const whole = items.at(-1)?.state === 'ok' ? (store as Store | null) : null
    if (whole !== null) {
      items.push(guarded('journal', 'Jurnal', () => journal(folder, whole)))
      items.push(guarded('documents', 'Dokumen', () => documents(folder, whole)))
      empty = contentsOf(whole.db).batches === 0
      began = get<{ at: string }>(whole, 'SELECT at FROM batch ORDER BY journal_from LIMIT 1')?.at ?? null
    } else empty = false
    items.push(guarded('clock', 'Jam', () => clock(folder, whole, now)))
  } else {
    const lost = copies(folder).length > 0
    items.push(
      item(
        'database',
        'Basis data',
        lost ? 'bad' : 'ok',
        lost ? 'Basis data hilang, padahal ada salinannya. Pulihkan: piagam restore --newest' : 'Belum ada data.',
      ),
    )
  }
  items.push(guarded('copies', 'Salinan otomatis', () => backups(folder, empty, now)))
  items.push(guarded('elsewhere', 'Cadangan di luar laptop', () => away(folder, began, now)))
  ;(store as Store | null)?.close()
  return { ok: items.every(({ state }) => state !== 'bad'), at: now.toISOString(), items }
}
