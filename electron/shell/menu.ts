/** The native menu. Ids are the commands of the contract; what a command does is the page's business. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command, Prefs } from '../../shared/ipc.ts'
import { shortcuts } from '../../shared/keys.ts'

type Item = MenuItemConstructorOptions
export interface MenuOptions {
  theme: Prefs['theme']
  command: (command: Command) => void
  showFolder: (what: 'data' | 'output' | 'backups') => void
}

/** A key as people read it, the way Electron writes it. */
const acceleratorOf = (id: Command): string | undefined =>
  shortcuts[id]?.replace('Ctrl++', 'Ctrl+Plus').replace('−', '-').replace('Ctrl', 'CmdOrCtrl')

/** Access keys (`&`) are unique within each menu. */
function menuTemplate({ theme, command, showFolder }: MenuOptions): Item[] {
  const item = (id: Command, label: string, more: Item = {}): Item => {
    const accelerator = acceleratorOf(id)
    return {
      id,
      label,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => {
        command(id)
      },
      ...more,
    }
  }
  const themeItem = (value: Prefs['theme'], label: string): Item =>
    item(`theme.${value}`, label, { type: 'radio', checked: theme === value })
  const folder = (what: 'data' | 'output' | 'backups', label: string): Item => ({
    id: `folder.${what}`,
    label,
    click: () => {
      showFolder(what)
    },
  })
  const line: Item = { type: 'separator' }
  return [
    {
      label: '&Berkas',
      submenu: [
        item('import', '&Impor hasil…'),
        item('print', '&Cetak…'),
        line,
        item('package.import', 'Impor &paket…'),
        item('package.export', '&Ekspor paket…'),
        line,
        item('backup.make', '&Buat salinan sekarang'),
        item('backup.export', '&Simpan cadangan ke berkas…'),
        item('backup.restore', 'Pulihkan dari berkas cada&ngan…'),
        line,
        { id: 'quit', role: 'quit', label: '&Keluar', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        item('undo', '&Urungkan'),
        item('redo', 'U&langi'),
        line,
        { role: 'cut', label: '&Potong' },
        { role: 'copy', label: '&Salin' },
        { role: 'paste', label: '&Tempel' },
        { role: 'selectAll', label: 'Pilih se&mua' },
        line,
        item('find', '&Cari…'),
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        item('palette', '&Buka cepat…'),
        item('explain', '&Jelaskan nilai hitung…'),
        item('present', '&Presentasi'),
        line,
        item('text.bigger', 'Perbesar &teks'),
        // The key beside Backspace gives "=" without Shift; both shall do.
        item('text.bigger', '', { id: 'text.bigger.key', accelerator: 'CmdOrCtrl+=', visible: false }),
        item('text.smaller', 'Per&kecil teks'),
        item('text.normal', 'Ukuran teks &normal'),
        line,
        themeItem('auto', 'Tema &ikut sistem'),
        themeItem('light', 'Tema te&rang'),
        themeItem('dark', 'Tema &gelap'),
      ],
    },
    {
      label: '&Data',
      submenu: [
        item('go.year', '&Tahun && Wilayah'),
        item('go.entry', '&Entri'),
        item('go.problems', 'Daftar &masalah'),
        item('go.reentry', 'Isian &kedua'),
        item('go.board', 'Papan kema&juan'),
        item('go.results', '&Hasil'),
        item('go.explore', 'Je&lajah'),
        item('go.ranking', '&Peringkat'),
        line,
        item('go.master', '&Data induk'),
        item('go.instrument', '&Instrumen'),
        item('go.templates', 'De&sain dokumen'),
      ],
    },
    {
      label: 'Do&kumen',
      submenu: [
        item('go.issue', '&Terbitkan'),
        item('go.register', '&Register'),
        item('go.verify', '&Verifikasi'),
        line,
        folder('output', 'Buka &folder dokumen'),
      ],
    },
    {
      label: '&Alat',
      submenu: [
        item('go.settings', '&Pengaturan'),
        line,
        item('go.backup', 'Cadan&gan'),
        item('go.journal', '&Jurnal'),
        item('go.laptops', '&Laptop lain'),
        item('go.people', 'P&etugas'),
        item('go.health', 'Kese&hatan data'),
        line,
        item('person', 'Ga&nti petugas…'),
        item('lock', '&Kunci layar'),
        line,
        folder('data', 'Buka folder &data'),
        folder('backups', 'Buka folder &cadangan'),
      ],
    },
    {
      label: 'Ba&ntuan',
      submenu: [
        item('help.page', '&Bantuan layar ini'),
        item('help.contents', '&Daftar isi bantuan'),
        item('help.manual', 'B&uku panduan (PDF)…'),
        item('help.keys', '&Pintasan papan tik'),
        line,
        item('help.problem', '&Kirim laporan masalah…'),
        item('update', 'Pasang pemba&ruan dari berkas…'),
        item('help.about', '&Tentang Piagam'),
      ],
    },
  ]
}

export function setupMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
