/**
 * Folders where a live SQLite database must not lie: network shares (locks and shared memory do not work there) and
 * folders that a program copies to a cloud while they are being written. Pure: what is known of the machine is given.
 */

export type PlaceProblem = 'unc' | 'network' | 'cloud'

export interface Place {
  platform: NodeJS.Platform
  /** Full path of the data folder. */
  path: string
  /** Environment: `OneDrive`, `OneDriveCommercial` … name the folders of OneDrive on Windows. */
  env: Record<string, string | undefined>
  /** Type of the file system as `statfs` gives it, or null. */
  fileSystem: number | null
}

export interface PlaceFinding {
  problem: PlaceProblem
  /** "OneDrive", "CIFS" … */
  name: string
}

/** Folder names that the clients of cloud drives use, as a path has them. */
const cloudFolders: readonly { match: RegExp; name: string }[] = [
  { match: /^onedrive( - .+)?$/i, name: 'OneDrive' },
  { match: /^dropbox( \(.+\))?$/i, name: 'Dropbox' },
  { match: /^(google ?drive|googledrive(-.+)?|my drive|drive saya)$/i, name: 'Google Drive' },
  { match: /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, name: 'iCloud Drive' },
  {
    match: /^(nextcloud|owncloud|pcloud ?drive|megasync|box sync|sync\.com|yandex\.?disk|syncthing)$/i,
    name: 'folder sinkronisasi',
  },
]

/** Magic numbers of `statfs(2)`. */
const networks: Record<number, string> = {
  0x6969: 'NFS',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB2',
  0x517b: 'SMB',
  0x5346414f: 'AFS',
  0x00c36400: 'Ceph',
  0x01021997: '9P',
}

const parts = (path: string): string[] => path.split(/[\\/]+/).filter((part) => part !== '')
const fold = (path: string): string => parts(path).join('/').toLowerCase()

/** What is wrong with a place, the gravest first; empty when it is an ordinary local folder. */
export const placeProblems = ({ platform, path, env, fileSystem }: Place): PlaceFinding[] => {
  const found: PlaceFinding[] = []
  // \\server\share and //server/share; \\?\C:\ and \\.\ are local, \\?\UNC\server is not.
  const device = /^[\\/]{2}[?.][\\/]/.test(path)
  if (platform === 'win32' && /^[\\/]{2}[^\\/]/.test(path) && (!device || /^[\\/]{2}[?.][\\/]unc[\\/]/i.test(path)))
    found.push({ problem: 'unc', name: `\\\\${parts(path).find((part) => !/^([?.]|unc)$/i.test(part)) ?? ''}` })
  const network = fileSystem === null ? undefined : networks[fileSystem >>> 0]
  if (network !== undefined) found.push({ problem: 'network', name: network })
  const own = Object.entries(env).find(
    ([name, value]) =>
      /^onedrive/i.test(name) && value !== undefined && value !== '' && `${fold(path)}/`.startsWith(`${fold(value)}/`),
  )
  const named = cloudFolders.find(({ match }) => parts(path).some((part) => match.test(part)))
  if (own !== undefined) found.push({ problem: 'cloud', name: 'OneDrive' })
  else if (named !== undefined) found.push({ problem: 'cloud', name: named.name })
  return found
}

/** Sentences in Indonesian: what is wrong and what to do. */
export const placeText = ({ problem, name }: PlaceFinding): string =>
  problem === 'cloud'
    ? `Folder data disinkronkan oleh ${name}. Basis data dapat terkunci atau rusak. Pindahkan folder data ke luar folder itu.`
    : `Folder data ada di jaringan (${name}). Basis data dapat rusak di sana. Pindahkan folder data ke disk laptop ini.`
