/** Which part of PDF/A documents claim. Always 2; the check of the build draws them as part 1 too, for which there is a free validator. */

export type ArchivePart = 1 | 2

let part: ArchivePart = 2

/** For `npm run check:pdfa` only: what this process draws from now on. */
export const drawAs = (wanted: ArchivePart): void => {
  part = wanted
}

/** Subset and version of PDF for the layout. */
export const archive = (): { subset: 'PDF/A-1b' | 'PDF/A-2b'; version: '1.4' | '1.7' } =>
  part === 1 ? { subset: 'PDF/A-1b', version: '1.4' } : { subset: 'PDF/A-2b', version: '1.7' }
