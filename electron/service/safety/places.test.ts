import { expect, test } from 'vitest'
import { placeProblems, placeText } from './places.ts'

test.each<[NodeJS.Platform, string, Record<string, string>, number | null, string[]]>([
  ['win32', 'C:\\Users\\Siti\\AppData\\Local\\Piagam', {}, null, []],
  [
    'win32',
    'C:\\Users\\Siti Nurhalizah é\\AppData\\Local\\Piagam',
    { OneDrive: 'C:\\Users\\Siti Nurhalizah é\\OneDrive' },
    null,
    [],
  ],
  ['win32', '\\\\server\\bagian\\Piagam', {}, null, ['unc']],
  ['win32', '//server/bagian/Piagam', {}, null, ['unc']],
  ['win32', '\\\\?\\UNC\\server\\bagian', {}, null, ['unc']],
  ['win32', '\\\\?\\C:\\Piagam', {}, null, []],
  ['win32', '\\\\.\\C:\\Piagam', {}, null, []],
  ['win32', 'C:\\Users\\Siti\\OneDrive\\Dokumen\\Piagam', {}, null, ['cloud']],
  ['win32', 'C:\\Users\\Siti\\OneDrive - Ombudsman RI\\Piagam', {}, null, ['cloud']],
  ['win32', 'D:\\Awan\\Piagam', { OneDriveCommercial: 'D:\\Awan' }, null, ['cloud']],
  ['win32', 'D:\\Awan lain\\Piagam', { OneDriveCommercial: 'D:\\Awan' }, null, []],
  ['win32', 'd:\\awan\\piagam', { ONEDRIVE: 'D:\\Awan\\' }, null, ['cloud']],
  ['win32', 'C:\\Dropbox\\Piagam', {}, null, ['cloud']],
  ['win32', 'C:\\Dropbox (Kantor)\\Piagam', {}, null, ['cloud']],
  ['win32', 'G:\\My Drive\\Piagam', {}, null, ['cloud']],
  ['win32', 'G:\\Drive Saya\\Piagam', {}, null, ['cloud']],
  ['win32', 'C:\\Nextcloud\\Piagam', {}, null, ['cloud']],
  ['win32', 'C:\\Data\\Dropbox lama tidak dipakai\\Piagam', {}, null, []],
  ['win32', 'C:\\OneDriveLama\\Piagam', {}, null, []],
  ['darwin', '/Users/siti/Library/Mobile Documents/Piagam', {}, null, ['cloud']],
  ['darwin', '/Users/siti/Library/CloudStorage/GoogleDrive-siti@x.id/Piagam', {}, null, ['cloud']],
  ['linux', '/home/siti/.local/share/piagam', {}, 0xef53, []],
  ['linux', '/mnt/kantor/piagam', {}, 0x6969, ['network']],
  ['linux', '/mnt/kantor/piagam', {}, 0xff534d42, ['network']],
  ['linux', '/mnt/kantor/piagam', {}, -11317950 /* the same as a signed number */, ['network']],
  ['linux', '//home/siti/piagam', {}, null, []],
])('%s %s', (platform, path, env, fileSystem, expected) => {
  const found = placeProblems({ platform, path, env, fileSystem })
  expect(found.map(({ problem }) => problem)).toEqual(expected)
  for (const finding of found) expect(placeText(finding)).toContain('Pindahkan')
})
