import { create } from 'zustand'
import type { SourceFile } from '../../../../shared/ipc'
import type { VerifiedFile } from '../../../../shared/views'
import { call, errorOf } from '../../client/call'

type Checked = { key: string; name: string } & ({ file: VerifiedFile } | { error: unknown })

interface VerifyState {
  checked: readonly Checked[]
  busy: boolean
  trust: { source: SourceFile; name: string } | null
  set: (change: Partial<Pick<VerifyState, 'checked' | 'trust'>>) => void
  /** Checks files one after the other; the newest stands first. */
  check: (files: readonly { name: string; source: SourceFile }[]) => Promise<void>
}

export const useVerify = create<VerifyState>()((set, get) => ({
  checked: [],
  busy: false,
  trust: null,
  set: (change) => {
    set(change)
  },
  check: async (files) => {
    set({ busy: true })
    for (const { name, source } of files) {
      const { trust } = get()
      const key = crypto.randomUUID()
      try {
        const file = await call('verify.file', { source, ...(trust ? { trust: trust.source } : {}) })
        set(({ checked }) => ({ checked: [{ key, name, file }, ...checked] }))
      } catch (error) {
        if (errorOf(error).code !== 'bug') set(({ checked }) => ({ checked: [{ key, name, error }, ...checked] }))
      }
    }
    set({ busy: false })
  },
}))
