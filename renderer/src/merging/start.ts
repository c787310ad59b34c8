import { clearNotices, offerUndo } from '../app/notices'
import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import type { Dropped } from '../ui/DropZone'
import { useMerging, type Package } from './state'
import { texts } from './texts'

const show = useMerging.getState().set

const failed = (name: string, thrown: unknown): void => {
  const error = errorOf(thrown)
  show(error.code === 'bug' || error.code === 'cancelled' ? null : { stage: 'failed', name, error })
}

async function read(wanted: Package): Promise<void> {
  clearNotices()
  show({ stage: 'reading', ...wanted })
  try {
    const { source, trust } = wanted
    const preview = await call('package.preview', { source, ...(trust && { trust: trust.source }) })
    show({ stage: 'preview', ...wanted, preview })
  } catch (thrown) {
    failed(wanted.name, thrown)
  }
}

/** Asks for a package and shows what taking it over would do. */
export async function packagePicked(): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'package' })
    if (picked) await read({ source: { pick: picked.pick }, name: picked.name, trust: null })
  } catch (thrown) {
    failed('', thrown)
  }
}

export const packageDropped = ({ name, bytes }: Dropped): Promise<void> =>
  read({ source: { name, bytes }, name, trust: null })

/** Looks again, now against the certificate of an issuer. */
export async function trustPicked(wanted: Package): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'certificate' })
    const { source, name } = wanted
    if (picked) await read({ source, name, trust: { source: { pick: picked.pick }, name: picked.name } })
  } catch (thrown) {
    failed(wanted.name, thrown)
  }
}

/** Takes over what the preview showed: one batch that can be undone. */
export async function merge(wanted: Package, preview: string): Promise<void> {
  const { source, name, trust } = wanted
  show({ stage: 'writing', source, name, trust })
  try {
    const report = await call('package.import', { preview })
    show({ stage: 'done', name, report })
    readAgain()
    offerUndo(texts.merged(name))
  } catch (thrown) {
    failed(name, thrown)
  }
}
