/** "Polos": text alone, for paper that already carries frame, emblem and heading. */
import { at, fixed, nameType, part, plain, prose, type } from './parts.ts'

export const polos = fixed('Polos', true, [
  {
    ...plain,
    id: 'kertas',
    label: 'Kertas pracetak',
    kind: 'background',
    ...at(0, 0, 297, 210),
    picture: null,
    guide: true,
  },
  {
    ...plain,
    id: 'kolom',
    kind: 'column',
    ...at(45, 48, 207, 96),
    parts: [
      {
        ...part('judul', 0),
        part: 'text',
        text: '{judul}',
        type: type('serif', 22, { spacing: 4, capitals: true }),
        width: null,
      },
      {
        ...part('nomor', 10),
        part: 'text',
        text: 'Nomor {nomor}',
        type: prose('sans', 9, { color: 'soft' }),
        width: null,
      },
      { ...part('diberikan', 20), part: 'text', text: 'diberikan kepada', type: prose('serifItalic', 13), width: null },
      { ...part('sebelum', 12), part: 'text', text: '{sebelum}', type: prose('serif', 16), width: null },
      { ...part('penerima', 15), part: 'text', text: '{penerima}', type: nameType(36, { color: 'ink' }), width: null },
      { ...part('sesudah', 16), part: 'text', text: '{sesudah}', type: prose('serif', 16), width: null },
      { ...part('kalimat', 18), part: 'text', text: '{kalimat}', type: prose('serif', 13), width: 176 },
      { ...part('predikat', 18), part: 'text', text: '{predikat}', type: type('serif', 26), width: null },
      { ...part('capaian', 18), part: 'facts', size: 24 },
      { ...part('peringkat', 16), part: 'text', text: '{peringkat}', type: prose('serif', 14), width: null },
      {
        ...part('keputusan', 18),
        part: 'text',
        text: '{keputusan}',
        type: prose('sans', 8, { color: 'soft' }),
        width: null,
      },
    ],
  },
  { ...plain, id: 'qr', kind: 'qr', ...at(45, 157.7, 110, 24.3), alone: false },
  { ...plain, id: 'tanda-tangan', kind: 'signature', ...at(182, 140, 70, 42), align: 'center' },
])
