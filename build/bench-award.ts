/** Paket Penghargaan of a body with seven certificates, made for the first time, against its signatures alone. */
import { createPrivateKey, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRenderPool } from '../electron/render/pool.ts'
import { createKeyHolder } from '../electron/service/documents/keys.ts'
import { award as makeSets } from '../electron/service/documents/package/award.ts'
import { packageForms, type PackageForm } from '../shared/register-views.ts'
import { median, plain, type Figure, type Part } from './bench-tools.ts'
import { office, prepare, year } from './soak/office.ts'

const body = '36.74'

/** Milliseconds of the package and of so many signatures with the same key. */
async function once(as: PackageForm): Promise<{ all: number; again: number; signatures: number; documents: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
  await prepare(folder)
  const render = createRenderPool()
  const ctx = { ...office(folder), render }
  try {
    const keys = createKeyHolder(ctx)
    await keys.demo()
    const held = keys.forSigning()
    const job = ctx.job()
    const request = { scope: { year, region: body }, replace: null, held, folder: join(folder, 'out'), as, job }
    // What a laptop does once a day is not measured: starting threads, reading fonts.
    await makeSets(ctx, { ...request, scope: { year, region: '36.71' } })
    const start = performance.now()
    const { documents } = await makeSets(ctx, request)
    const middle = performance.now()
    await makeSets(ctx, request)
    const end = performance.now()
    const secret = createPrivateKey({ key: Buffer.from(held.key.pkcs8), format: 'der', type: 'pkcs8' })
    const signing = Array.from({ length: 50 }, () => {
      const before = performance.now()
      sign('sha256', Buffer.alloc(300), secret)
      return performance.now() - before
    })
    const signatures = median(signing) * documents.length
    return { all: middle - start, again: end - middle, signatures, documents: documents.length }
  } finally {
    ctx.store.close()
    await render.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const as of packageForms) {
    const rounds = [await once(as), await once(as), await once(as)]
    const of = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick))
    figures.push(
      plain(
        `package as ${as}: documents, label apart`,
        of(({ documents }) => documents),
        '',
        0,
      ),
      plain(
        `package as ${as}: made and read back`,
        of(({ all }) => all),
        'ms',
        0,
      ),
      plain(
        `package as ${as}: over its signatures alone`,
        of(({ all, signatures }) => all / signatures),
        'x',
        0,
      ),
      plain(
        `package as ${as}: once more, nothing new`,
        of(({ again }) => again),
        'ms',
        0,
      ),
    )
  }
  return figures
}

export const award: Part = { name: 'award', run }
