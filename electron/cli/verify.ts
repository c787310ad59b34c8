import { Expected } from '../../shared/errors.ts'
import type { VerifiedFile } from '../../shared/views.ts'
import { verifyDocument } from '../service/documents/verify.ts'
import type { Store } from '../store/store.ts'
import type { Answer, Call } from './command.ts'
import { readInput, type Session } from './session.ts'

/** `verify FILE...`: works without a data folder; then nothing is registered. */
export async function verifyCommand({ operands, options }: Call, session: Session): Promise<Answer> {
  const trust = options['trust'] === undefined ? undefined : await readInput(options['trust'])
  const { store, notes } = registerOf(session)
  const files: VerifiedFile[] = []
  for (const path of operands) {
    const source = await readInput(path)
    const found = await verifyDocument({ render: session.render, store, now: new Date() }, { source, trust })
    files.push({ ...found, file: path })
  }
  return {
    json: { files: files.map(asJson) },
    text: files.map(sentence).join('\n'),
    notes,
    exit: files.every(({ signed, intact }) => signed && intact) ? 0 : 1,
  }
}

/** The register, when there is one that can be opened: a file is judged by its own bytes all the same. */
function registerOf(session: Session): { store: Store | null; notes: string[] } {
  try {
    return { store: session.existing()?.store ?? null, notes: [] }
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    return { store: null, notes: [`Register tidak dapat dibaca: ${error.message}`] }
  }
}

function asJson(file: VerifiedFile): Omit<VerifiedFile, 'notes'> {
  const { notes, ...rest } = file
  void notes
  return rest
}

function sentence(file: VerifiedFile): string {
  const parts = [
    file.signed ? 'ditandatangani' : 'TIDAK ditandatangani',
    file.intact ? 'utuh' : 'TIDAK utuh',
    file.trusted === null ? null : file.trusted ? 'dipercaya' : 'TIDAK dipercaya',
    file.signer && `oleh ${file.signer}`,
    file.changedAfterSigning ? 'DIUBAH sesudah ditandatangani' : null,
    file.registered ? `register ${file.number}` : 'tidak ada di register',
  ]
  return [`${file.file}: ${parts.filter(Boolean).join(', ')}`, ...file.notes.map((note) => `  ${note}`)].join('\n')
}
