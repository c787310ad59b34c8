/** The native menu. Ids are the commands of the contract; what a command does is the page's business. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command, Prefs } from '../../shared/ipc.ts'

type Item = MenuItemConstructorOptions
export interface MenuOptions {
  theme: Prefs['theme']
  command: (command: Command) => void
  showFolder: (what: 'data' | 'output' | 'backups') => void
}

/** Access keys (`&`) are unique within each menu. */
function menuTemplate({ theme, command, showFolder }: MenuOptions): Item[] {
  const item = (id: Command, label: string, accelerator?: string, more: Item = {}): Item => ({
    ...more,
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      command(id)
    },
  })
  const themeItem = (value: Prefs['theme'], label: string): Item =>
    item(`theme.${value}`, label, undefined, { type: 'radio', checked: theme === value })
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
        item('import', '&Impor hasil…', 'CmdOrCtrl+O'),
        item('print', '&Cetak…', 'CmdOrCtrl+P'),
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
        item('undo', '&Urungkan', 'CmdOrCtrl+Z'),
        item('redo', 'U&langi', 'CmdOrCtrl+Y'),
        line,
        { role: 'cut', label: '&Potong' },
        { role: 'copy', label: '&Salin' },
        { role: 'paste', label: '&Tempel' },
        { role: 'selectAll', label: 'Pilih se&mua' },
        line,
        item('find', '&Cari…', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        item('palette', '&Buka cepat…', 'CmdOrCtrl+K'),
        item('present', '&Presentasi', 'F5'),
        line,
        item('text.bigger', 'Perbesar &teks', 'CmdOrCtrl+Plus'),
        // The key beside Backspace gives "=" without Shift; both shall do.
        { ...item('text.bigger', '', 'CmdOrCtrl+='), id: 'text.bigger.key', visible: false },
        item('text.smaller', 'Per&kecil teks', 'CmdOrCtrl+-'),
        item('text.normal', 'Ukuran teks &normal', 'CmdOrCtrl+0'),
        line,
        themeItem('auto', 'Tema &ikut sistem'),
        themeItem('light', 'Tema te&rang'),
        themeItem('dark', 'Tema &gelap'),
      ],
    },
    {
      label: '&Data',
      submenu: [
        item('go.year', '&Tahun && Wilayah', 'CmdOrCtrl+1'),
        item('go.entry', '&Entri', 'CmdOrCtrl+E'),
        item('go.problems', 'Daftar &masalah', 'CmdOrCtrl+M'),
        item('go.reentry', 'Isian &kedua'),
        item('go.results', '&Hasil', 'CmdOrCtrl+2'),
        item('go.ranking', '&Peringkat', 'CmdOrCtrl+3'),
      ],
    },
    {
      label: 'Do&kumen',
      submenu: [
        item('go.issue', '&Terbitkan', 'CmdOrCtrl+4'),
        item('go.verify', '&Verifikasi', 'CmdOrCtrl+5'),
        line,
        folder('output', 'Buka &folder dokumen'),
      ],
    },
    {
      label: '&Alat',
      submenu: [
        item('go.settings', '&Pengaturan', 'CmdOrCtrl+6'),
        line,
        item('go.backup', 'Cadan&gan', 'CmdOrCtrl+B'),
        item('go.journal', '&Jurnal', 'CmdOrCtrl+J'),
        item('go.laptops', '&Laptop lain'),
        item('go.people', 'P&etugas'),
        item('go.health', 'Kese&hatan data'),
        line,
        item('person', 'Ga&nti petugas…', 'CmdOrCtrl+U'),
        item('lock', '&Kunci layar', 'CmdOrCtrl+L'),
        line,
        folder('data', 'Buka folder &data'),
        folder('backups', 'Buka folder &cadangan'),
      ],
    },
    {
      label: 'Ba&ntuan',
      submenu: [
        item('help.page', '&Bantuan layar ini', 'F1'),
        item('help.contents', '&Daftar isi bantuan'),
        item('help.manual', 'B&uku panduan (PDF)…'),
        item('help.keys', '&Pintasan papan tik', 'CmdOrCtrl+/'),
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
