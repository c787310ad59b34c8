/** The signing key of this session: in memory only, gone when the program ends or the key is closed. */
import { longDay } from '../../../shared/domain/dates.ts'
import { Expected } from '../../../shared/errors.ts'
import type { KeyInfo } from '../../../shared/views.ts'
import type { SigningKey } from '../../render/tasks.ts'
import type { Context } from '../context.ts'

export interface Held {
  key: SigningKey
  info: KeyInfo
}

export interface KeyHolder {
  /** Opens a PKCS#12 file and keeps its key. Throws `key` for a wrong passphrase or a file without key or certificate. */
  open(input: { source: { bytes: Uint8Array }; passphrase: string }): Promise<KeyInfo>
  /** Makes a demonstration key; what it signs is marked CONTOH. */
  demo(): Promise<KeyInfo>
  info(): KeyInfo | null
  close(): void
  /** The key to sign with now. Throws `key` when none is open or its certificate is not valid at this moment. */
  forSigning(): Held
}

/** A holder that belongs to one service. */
export function createKeyHolder(ctx: Context): KeyHolder {
  let held: Held | null = null
  const keep = (opened: Held): KeyInfo => {
    held = { key: opened.key, info: opened.info }
    return opened.info
  }
  const at = () => ctx.now().toISOString()
  return {
    open: async ({ source, passphrase }) =>
      keep(await ctx.render.run('openKey', { bytes: source.bytes, passphrase, at: at() })),
    demo: async () => keep(await ctx.render.run('makeDemoKey', { at: at(), passphrase: null })),
    info: () => held?.info ?? null,
    close: () => {
      held = null
    },
    forSigning() {
      if (!held) throw new Expected('key', 'Belum ada kunci tanda tangan yang dibuka. Buka berkas .p12 lebih dahulu.')
      refuseOutside(held.info, ctx.now())
      return held
    },
  }
}

/** Refuses a certificate that is not valid at `now`, before any number is given. */
export function refuseOutside({ from, until, expired }: KeyInfo, now: Date): void {
  if (new Date(from) > now)
    throw new Expected('key', `Sertifikat kunci baru berlaku mulai ${longDay(from.slice(0, 10))}.`)
  if (expired || new Date(until) < now) {
    const day = longDay(until.slice(0, 10))
    throw new Expected('key', `Sertifikat kunci sudah kedaluwarsa sejak ${day}. Pakai kunci yang masih berlaku.`)
  }
}
