/** For tests: LibreOffice Calc without a screen, told what to do in its own Basic. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const places = ['soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe']

/** The program, or null where it is not installed. */
export const libreOffice: string | null =
  places.find((place) => spawnSync(place, ['--version'], { encoding: 'utf8', timeout: 60_000 }).status === 0) ?? null

const library = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="${name}"/>
</library:library>`

const module = (name: string, code: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="${name}" script:language="StarBasic">${code
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')}</script:module>`

const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" library:link="false"/>
</library:libraries>`

const installed = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`

/** What every macro has: opening unseen, saving as xlsx, and a file of lines to tell what it saw. */
const tools = `
Function Value(n As String, v As Variant) As Variant
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = n
  p.Value = v
  Value = p
End Function
Function OpenBook(url As String) As Object
  OpenBook = StarDesktop.loadComponentFromURL(url, "_blank", 0, Array(Value("Hidden", True)))
End Function
Sub SaveBook(book As Object, url As String)
  book.storeToURL(url, Array(Value("FilterName", "Calc MS Excel 2007 XML")))
  book.close(True)
End Sub
Sub Tell(line As String)
  Print #1, line
End Sub
`

/**
 * Runs the body of a macro; `files` are at hand in it under their names as addresses. Returns the lines it told.
 * A profile of its own in `folder`: nothing of the person at this computer is read or changed.
 */
export async function inLibreOffice(folder: string, files: Record<string, string>, body: string): Promise<string[]> {
  if (libreOffice === null) throw new Error('LibreOffice is not here')
  const profile = join(folder, 'libreoffice')
  const basic = join(profile, 'user', 'basic', 'Standard')
  mkdirSync(basic, { recursive: true })
  const told = join(folder, 'macro.txt')
  const names = Object.entries(files).map(([name, path]) => `  ${name} = "${pathToFileURL(path).href}"`)
  const code = `${tools}
Sub Main
  On Error Goto Failed
  Open "${told}" For Output As #1
${names.join('\n')}
${body}
  Tell "done"
  Close #1
  Exit Sub
Failed:
  Tell "failed: " & Error$ & " in line " & Erl
  Close #1
End Sub
`
  writeFileSync(join(basic, 'Piagam.xba'), module('Piagam', code))
  writeFileSync(join(basic, 'script.xlb'), library('Piagam'))
  // without this the first start fills the profile from its own template, over our macro
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), installed)
  writeFileSync(join(profile, 'user', 'basic', 'script.xlc'), libraries)
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    'macro:///Standard.Piagam.Main',
  ]
  await promisify(execFile)(libreOffice, args, { timeout: 120_000 })
  const lines = existsSync(told)
    ? readFileSync(told, 'utf8')
        .split(/\r?\n/u)
        .filter((line) => line !== '')
    : []
  if (lines.pop() !== 'done') throw new Error(`LibreOffice: ${lines.join('\n') || 'told nothing'}`)
  return lines
}
