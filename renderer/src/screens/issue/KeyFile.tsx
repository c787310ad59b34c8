import { IconKey } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { call, errorOf } from '../../client/call'
import { queries } from '../../client/queries'
import { focusFirst } from '../../ui/focus'
import { Button, PasswordInput, Stack } from '../../ui/kit'
import { texts } from './texts'

const words = texts.signing

/** Chooses a PKCS#12 file and opens it; the passphrase is forgotten here at once. */
export function KeyFile() {
  const [file, setFile] = useState<{ pick: string; name: string } | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const pick = async (): Promise<void> => {
    setProblem(null)
    try {
      const picked = await call('file.pick', { what: 'key' })
      if (picked) setFile(picked)
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
    }
  }
  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!file) return
    setBusy(true)
    try {
      await call('key.open', { source: { pick: file.pick }, passphrase })
      await queries.invalidateQueries({ queryKey: ['key.info'] })
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
      setBusy(false)
    }
    setPassphrase('')
  }
  return (
    <form onSubmit={(event) => void open(event)} noValidate>
      <Stack gap="xs">
        <Button variant="default" leftSection={<IconKey size="1rem" aria-hidden />} onClick={() => void pick()}>
          {file?.name ?? words.pick}
        </Button>
        {file && (
          <>
            <PasswordInput
              label={words.passphrase}
              description={words.passphraseAbout}
              ref={focusFirst}
              autoComplete="off"
              value={passphrase}
              error={problem}
              visibilityToggleButtonProps={{ 'aria-label': words.passphrase }}
              onChange={(event) => {
                setPassphrase(event.currentTarget.value)
                setProblem(null)
              }}
            />
            <Button type="submit" variant="light" loading={busy}>
              {words.open}
            </Button>
          </>
        )}
      </Stack>
    </form>
  )
}
