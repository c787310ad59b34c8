import type { TemplateHead, TemplateProblem } from '../../shared/template-views.ts'
import { checkTemplate } from '../../shared/templates/check.ts'
import { importTemplate, readTemplateFile, templateFile } from '../service/documents/templates/file.ts'
import { designNamed } from '../service/documents/templates/known.ts'
import { templateHead, templateList } from '../service/documents/templates/list.ts'
import type { Context } from '../service/context.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { saveOver } from './save.ts'
import { readInput, type Session } from './session.ts'
import { table } from './text.ts'

/** `template list|export|import|check`: designs of documents, as files that go from laptop to laptop. */
export function templateCommand(call: Call, session: Session): Answer | Promise<Answer> {
  const [what, path, ...rest] = call.operands
  if (rest.length > 0) throw new Misuse(`template ${what ?? ''} mengenal satu berkas.`)
  const { name, out } = call.options
  if (what !== 'export' && (name !== undefined || out !== undefined))
    throw new Misuse('Pilihan --name dan --out hanya berlaku untuk template export.')
  if (what === 'list' || what === 'export') {
    if (path !== undefined) throw new Misuse(`template ${what} tidak menerima berkas; export menulis ke --out FILE.`)
    return what === 'list' ? listed(session.context()) : exported(call, session)
  }
  if (path === undefined) throw new Misuse(`Sebutkan berkas desainnya: template ${what ?? ''} FILE.`)
  return what === 'import' ? imported(path, session) : checked(path, session)
}

function listed({ store }: Context): Answer {
  const templates = templateList(store)
  const rows = templates.map(({ id, name, kind, version, shipped, chosen, documents }) => [
    id,
    name,
    kind,
    String(version),
    String(documents),
    [shipped ? 'bawaan' : '', chosen ? 'dipakai' : ''].filter(Boolean).join(', '),
  ])
  return { json: { templates }, text: table([['ID', 'Nama', 'Jenis', 'Versi', 'Dokumen', ''], ...rows], [3, 4]) }
}

async function exported({ options: { name, out } }: Call, session: Session): Promise<Answer> {
  if (name === undefined) throw new Misuse('Pilihan --name NAMA|ID wajib diisi; lihat template list.')
  if (out === undefined) throw new Misuse('Pilihan --out FILE wajib diisi.')
  const context = session.context()
  const { id } = designNamed(context.store, name)
  const head = templateHead(context.store, id)
  const { bytes } = templateFile(context, { id })
  const file = await saveOver(out, bytes)
  return { json: { ...head, file, size: bytes.length }, text: `Desain ${head.name} ditulis ke ${file}.` }
}

const weightWords: Record<TemplateProblem['weight'], string> = { fault: 'Salah', hint: 'Saran' }
const lines = (problems: readonly TemplateProblem[]): string[] =>
  problems.map(({ weight, message }) => `  ${weightWords[weight]}: ${message}`)
const isUsable = (problems: readonly TemplateProblem[]): boolean => problems.every(({ weight }) => weight === 'hint')

/** Faults do not keep a design out, only from being used. */
async function imported(path: string, session: Session): Promise<Answer> {
  const file = await readInput(path)
  const { head, problems, written } = await importTemplate(session.context(), file)
  const json: TemplateHead & { written: boolean; usable: boolean; problems: TemplateProblem[] } = {
    ...head,
    written,
    usable: isUsable(problems),
    problems,
  }
  const said = written ? 'ditambahkan' : 'sudah ada'
  return { json, text: [`Desain ${head.name} ${said} (${head.id}).`, ...lines(problems)].join('\n') }
}

/** Looks at a file without a data folder. Ends with 1 when documents could not be issued with it. */
async function checked(path: string, session: Session): Promise<Answer> {
  const { template, pictures } = await readTemplateFile(session, await readInput(path))
  const problems = checkTemplate(template, new Set(Object.keys(pictures)))
  const usable = isUsable(problems)
  const { name, kind } = template
  return {
    json: { name, kind, usable, problems },
    text: [`Desain ${name} ${usable ? 'dapat dipakai' : 'belum dapat dipakai'}.`, ...lines(problems)].join('\n'),
    exit: usable ? 0 : 1,
  }
}
