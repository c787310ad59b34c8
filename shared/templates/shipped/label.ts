/** "Label": one sheet that is stuck on the packet of a body; it has no number. */
import { at, filled, fixed, part, plain, prose, type } from './parts.ts'

const left = { align: 'left' } as const

export const label = fixed(
  'Label paket',
  true,
  [
    {
      ...plain,
      id: 'tepi',
      kind: 'frame',
      ...at(12, 12, 273, 186),
      style: 'double',
      color: 'brand',
      accent: 'accent',
      band: 1.6,
      microtext: '',
    },
    {
      ...plain,
      id: 'pengirim',
      kind: 'column',
      ...at(24, 20, 249, 38),
      parts: [
        { ...part('logo', 0), part: 'logo', height: 16 },
        {
          ...part('kantor', 14),
          part: 'text',
          text: '{kantor}',
          type: type('sansBold', 11, { ...left, lines: 2 }),
          width: null,
        },
        {
          ...part('alamat-kantor', 8),
          part: 'text',
          text: '{kantor_alamat}',
          type: prose('sans', 10, { ...left, color: 'soft', lines: 3 }),
          width: null,
        },
      ],
    },
    { ...plain, id: 'garis', kind: 'line', ...at(24, 64, 249, 0), color: 'accent', stroke: 0.75, dash: false },
    {
      ...plain,
      id: 'tujuan',
      kind: 'column',
      ...at(70, 70, 203, 68),
      parts: [
        {
          ...part('kepada', 0),
          part: 'text',
          text: 'Kepada Yth.',
          type: type('serifItalic', 16, { ...left, color: 'soft' }),
          width: null,
        },
        {
          ...part('jabatan', 20),
          part: 'text',
          text: '{penerima_jabatan}',
          type: type('serifBold', 28, { ...left, lines: 3, leading: 1.1 }),
          width: null,
        },
        {
          ...part('pemda', 20),
          part: 'text',
          text: '{pemda}',
          type: type('serifBold', 28, { ...left, lines: 3, leading: 1.1 }),
          width: null,
          when: { field: 'penerima_jabatan', is: 'empty' },
        },
        {
          ...part('nama', 18),
          part: 'text',
          text: '{penerima_nama}',
          type: type('serif', 20, { ...left, lines: 2 }),
          width: null,
        },
        {
          ...part('alamat', 18),
          part: 'text',
          text: '{penerima_alamat}',
          type: type('serif', 17, { ...left, lines: 3, least: 0.6 }),
          width: null,
        },
      ],
    },
    {
      ...plain,
      id: 'isi-kata',
      kind: 'text',
      ...at(70, 144, 30, 6),
      text: 'Isi',
      type: type('sansBold', 9, { ...left, color: 'soft' }),
      vertical: 'top',
      when: filled('isi'),
    },
    {
      ...plain,
      id: 'isi',
      kind: 'text',
      ...at(84, 144, 189, 46),
      text: '{isi}',
      type: prose('sans', 9.5, { ...left, lines: 10, least: 0.6, leading: 1.35 }),
      vertical: 'top',
      when: filled('isi'),
    },
  ],
  'label',
)
