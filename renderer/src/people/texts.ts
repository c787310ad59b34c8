import type { PersonRole } from '../../../shared/views'

export const roleWord: Record<PersonRole, string> = {
  asisten: 'Asisten',
  verifikator: 'Verifikator',
  validator: 'Validator',
}

export const texts = {
  who: 'Siapa yang bekerja?',
  whoAbout: 'Setiap perubahan dicatat dengan nama yang dipilih di sini.',
  persons: 'Petugas',
  pin: 'PIN',
  pinOf: (name: string) => `PIN ${name}`,
  withPin: 'memakai PIN',
  open: 'Buka',
  back: 'Petugas lain',
  close: 'Tutup',
  now: 'sedang bekerja',
  nobody: 'Pilih petugas',
  nobodyHint: 'Belum ada petugas yang dipilih: perubahan dicatat atas nama akun komputer',
  status: (name: string, role: string) => `${name} · ${role}`,
  statusHint: (key: string) => `Ganti petugas (${key})`,
  chosen: (name: string) => `${name} bekerja sekarang`,
  locked: 'Terkunci',
  lockedAbout: 'Pilih nama Anda untuk melanjutkan. Pekerjaan yang sudah tersimpan tetap aman.',
  forgotten:
    'Lupa PIN? Validator dapat menggantinya di layar Petugas. Bila tidak ada yang dapat, tutup Piagam dahulu, lalu minta staf TI menjalankan Piagam.exe --reset-pin.',
  noPersons: 'Belum ada petugas',
  noPersonsAbout:
    'Tambahkan petugas lebih dahulu; setelah itu layar dapat dikunci dan setiap perubahan tercatat namanya.',
  toPeople: 'Buka Petugas',
  lock: 'Kunci layar',
}
