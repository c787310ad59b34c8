import type { WorkAction, WorkState } from '../../../shared/entry-views'

/** Words of the way to a validated year, wherever it is shown. */
export const stateWord: Record<WorkState, string> = {
  draf: 'Draf',
  diajukan: 'Diajukan',
  diverifikasi: 'Diverifikasi',
  disahkan: 'Disahkan',
}
export const actionWord: Record<WorkAction, string> = {
  submit: 'Ajukan',
  verify: 'Verifikasi',
  validate: 'Sahkan',
  return: 'Kembalikan…',
  reopen: 'Buka kembali…',
}
const doneWord: Record<WorkAction, string> = {
  submit: 'diajukan',
  verify: 'diverifikasi',
  validate: 'disahkan',
  return: 'dikembalikan',
  reopen: 'dibuka kembali',
}

export const texts = {
  state: 'Keadaan',
  steps: 'Riwayat',
  noSteps: 'Belum ada langkah.',
  step: (action: WorkAction, person: string, at: string) =>
    `${stepWord[action]}${person === '' ? '' : ` oleh ${person}`}, ${at}`,
  remarks: 'Catatan pemeriksa',
  noRemarks: 'Tidak ada catatan.',
  wholeUnit: 'Seluruh unit',
  remarkBy: (person: string, at: string) => (person === '' ? at : `${person}, ${at}`),
  answered: (answer: string) => `Jawaban: ${answer}`,
  answerLabel: 'Jawaban',
  answer: 'Jawab',
  answering: 'Catatan dijawab',
  addRemark: 'Tambah catatan',
  remarkAt: 'Catatan baru tentang',
  remarkLabel: 'Isi catatan',
  remarkAdded: 'Catatan ditambahkan',
  goTo: (indicator: string) => `Buka ${indicator}`,
  done: (action: WorkAction, count: number) => `${String(count)} unit ${doneWord[action]}.`,
  nobodyDone: 'Tidak ada unit yang berubah.',
  refused: (count: number) => `${String(count)} unit tidak berubah:`,
  more: (count: number) => `… dan ${String(count)} lainnya`,
  cancel: 'Batal',
  returnTitle: (who: string) => `Kembalikan ${who} untuk diperbaiki`,
  returnAbout: 'Unit menjadi draf lagi dan dapat diisi. Catatan harus dijawab sebelum diajukan kembali.',
  returnReason: 'Apa yang harus diperbaiki',
  returnSave: 'Kembalikan',
  reopenTitle: (who: string) => `Buka kembali ${who}`,
  reopenAbout: 'Unit yang sudah disahkan menjadi draf lagi. Alasannya tersimpan di jurnal.',
  reopenReason: 'Alasan',
  reopenSave: 'Buka kembali',
  confirmTitle: (action: 'submit' | 'verify' | 'validate', who: string) => `${confirmWord[action]} ${who}?`,
  confirmAbout: {
    submit: 'Setelah diajukan, isian terkunci sampai pemeriksa mengembalikannya.',
    verify: 'Isian tetap terkunci dan menunggu disahkan oleh Kepala Perwakilan.',
    validate: 'Setelah disahkan, isian hanya dapat dibuka kembali dengan alasan.',
  },
  confirmSave: (action: 'submit' | 'verify' | 'validate') => confirmWord[action],
  manyUnits: (count: number) => `${String(count)} unit`,
  cellRemarks: 'Catatan pada sel',
  cellRemark: (at: number) => `Indikator ${String(at)}`,
  cellRemarkText: (at: number) => `Catatan ${String(at)}`,
  cellAdd: 'Tambah catatan pada sel',
  cellRemove: (at: number) => `Hapus catatan ${String(at)}`,
  cellHalf: 'Lengkapi indikator dan isi setiap catatan, atau hapus barisnya.',
  returnMissing: 'Tulis apa yang harus diperbaiki.',
  reopenMissing: 'Tulis alasan membuka kembali.',
}

const confirmWord = { submit: 'Ajukan', verify: 'Verifikasi', validate: 'Sahkan' }

const stepWord: Record<WorkAction, string> = {
  submit: 'Diajukan',
  verify: 'Diverifikasi',
  validate: 'Disahkan',
  return: 'Dikembalikan',
  reopen: 'Dibuka kembali',
}
