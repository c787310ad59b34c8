/** What the system asks the person at the screen. Always through `dialog.…`: tests put answers there. */
import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron'
import type { Input } from '../../shared/ipc.ts'

type What = Exclude<Input<'file.pick'>['what'], 'folder'>

const openTexts: Readonly<Record<What, { title: string; filters: FileFilter[] }>> = {
  results: {
    title: 'Pilih berkas hasil penilaian',
    filters: [{ name: 'Tabel (CSV, Excel)', extensions: ['csv', 'xlsx', 'txt'] }],
  },
  instrument: { title: 'Pilih buku kerja instrumen', filters: [{ name: 'Excel', extensions: ['xlsx'] }] },
  workbook: { title: 'Pilih buku kerja isian', filters: [{ name: 'Excel', extensions: ['xlsx'] }] },
  template: { title: 'Pilih berkas desain', filters: [{ name: 'Desain Piagam', extensions: ['piagam-templat'] }] },
  picture: { title: 'Pilih gambar untuk desain', filters: [{ name: 'Gambar', extensions: ['png', 'jpg', 'jpeg'] }] },
  key: { title: 'Pilih berkas sertifikat elektronik', filters: [{ name: 'PKCS#12', extensions: ['p12', 'pfx'] }] },
  pdf: { title: 'Pilih berkas PDF yang akan diperiksa', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  logo: { title: 'Pilih logo kantor', filters: [{ name: 'Gambar', extensions: ['png', 'jpg', 'jpeg', 'svg'] }] },
  photo: { title: 'Pilih foto serah terima', filters: [{ name: 'Foto', extensions: ['png', 'jpg', 'jpeg'] }] },
  settings: { title: 'Pilih berkas pengaturan', filters: [{ name: 'Pengaturan (JSON)', extensions: ['json'] }] },
  package: { title: 'Pilih paket dari laptop lain', filters: [{ name: 'Paket Piagam', extensions: ['piagam-paket'] }] },
  backup: {
    title: 'Pilih cadangan',
    filters: [{ name: 'Cadangan Piagam', extensions: ['piagam', 'sqlite'] }],
  },
  installer: { title: 'Pilih pemasang Piagam', filters: [{ name: 'Pemasang', extensions: ['exe'] }] },
  certificate: {
    title: 'Pilih sertifikat penerbit tepercaya',
    filters: [{ name: 'Sertifikat', extensions: ['pem', 'crt', 'cer', 'der'] }],
  },
}

const anything: FileFilter = { name: 'Semua berkas', extensions: ['*'] }

/** Path of the chosen file, null when cancelled. */
export function askFile(window: BrowserWindow | null, what: What): Promise<string | null> {
  const { title, filters } = openTexts[what]
  return askOpen(window, { title, properties: ['openFile'], filters: [...filters, anything] })
}
/** Path of the chosen folder, null when cancelled. */
export function askFolder(window: BrowserWindow | null, title: string, from?: string): Promise<string | null> {
  return askOpen(window, {
    title,
    ...(from === undefined ? {} : { defaultPath: from }),
    properties: ['openDirectory', 'createDirectory'],
  })
}
async function askOpen(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Path to save to, null when cancelled. */
export async function askSave(
  window: BrowserWindow | null,
  options: { title: string; defaultPath: string; filter: FileFilter },
): Promise<string | null> {
  const { filter, ...rest } = options
  const all = { ...rest, filters: [filter] }
  const answer = await (window ? dialog.showSaveDialog(window, all) : dialog.showSaveDialog(all))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}
