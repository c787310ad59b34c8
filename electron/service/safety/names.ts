/** What a row of the database is called on the screen. */
import { printedName } from '../../../shared/domain/names.ts'
import { bodyByCode } from '../../store/bodies.ts'
import { handoverOf } from '../../store/handovers.ts'
import { instrumentById } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import { storedTemplate } from '../../store/templates.ts'
import { unitById } from '../../store/units.ts'

const settingNames: Record<string, string> = {
  office: 'Identitas kantor',
  numberPattern: 'Pola nomor',
  numberPatterns: 'Pola nomor per jenis',
  colors: 'Warna',
  logo: 'Logo',
  sample: 'Tanda CONTOH',
  fourEyes: 'Aturan empat mata',
  begun: 'Awal pemakaian',
  pinReset: 'Penghapusan PIN',
  templates: 'Desain untuk dokumen baru',
}

const bodyName = (store: Store, code: string): string => {
  const body = bodyByCode(store, code)
  return body === undefined ? code : printedName(body)
}

/** Name of a row by table and key (JSON array), also when the row is gone: "Nilai Kota Serang tahun 2022". */
export const rowName = (store: Store, tbl: string, key: string): string => {
  const [first = '', second = ''] = JSON.parse(key) as (string | number)[]
  switch (tbl) {
    case 'result':
      return `Nilai ${bodyName(store, String(second))} tahun ${first}`
    case 'unit': {
      const unit = unitById(store, String(first))
      return unit === undefined ? 'Unit' : `Unit ${unit.name} (${bodyName(store, unit.body)}, ${unit.year})`
    }
    case 'work':
    case 'excuse':
      return rowName(store, 'unit', key)
    case 'assignment':
      return `Tugas ${bodyName(store, String(second))} tahun ${first}`
    case 'closing':
      return `Penutupan tahun ${first}`
    case 'cell':
      return `Isian ${second}, ${rowName(store, 'unit', JSON.stringify([first]))}`
    case 'reentry':
    case 'reentry_unit':
    case 'reentry_cell':
      return 'Isian kedua'
    case 'instrument': {
      const instrument = instrumentById(store, String(first))
      return instrument === null ? 'Instrumen' : `Instrumen ${instrument.title} versi ${instrument.version}`
    }
    case 'body':
      return bodyName(store, String(first))
    case 'period':
      return `Tahun ${first}`
    case 'setting':
      return settingNames[first] ?? 'Pengaturan'
    case 'signatory':
      return 'Penanda tangan'
    case 'person':
      return 'Petugas'
    case 'number_block':
      return 'Blok nomor'
    case 'number_hold':
      return 'Nomor tersimpan'
    case 'outside_number':
      return 'Nomor dari luar'
    case 'handover': {
      const handover = handoverOf(store, String(first))
      return handover === null
        ? 'Serah terima'
        : `Serah terima ${bodyName(store, handover.body)} tahun ${handover.year}`
    }
    case 'document_event':
      return 'Riwayat dokumen'
    case 'template':
      return `Desain ${storedTemplate(store, String(first))?.template.name ?? first} versi ${second}`
    case 'picture':
      return 'Gambar desain'
    case 'print_offset':
      return `Geseran pencetak ${first}`
    case 'conflict':
      return 'Perbedaan antarlaptop'
    default:
      return tbl
  }
}
