/** All pages in the order in which the manual prints them. */
import { around, firstSteps, sample } from './pages/beginning.ts'
import { entry, explore, importing, instrument, master, ranking, results, workflow, year } from './pages/data.ts'
import { issue, verify } from './pages/documents.ts'
import { printing } from './pages/printing.ts'
import { register } from './pages/register.ts'
import { it, keys, settings, terms } from './pages/reference.ts'
import { backup, journal, laptops, people, trouble } from './pages/safety.ts'
import { templates } from './pages/templates.ts'
import type { HelpGroup, HelpPage } from './types.ts'

export const helpGroups: readonly HelpGroup[] = [
  { title: 'Mulai', pages: [firstSteps, sample, around] },
  { title: 'Penilaian', pages: [year, master, instrument, entry, workflow, importing, results, ranking, explore] },
  { title: 'Dokumen', pages: [issue, templates, register, printing, verify] },
  { title: 'Data yang aman', pages: [backup, journal, laptops, people, trouble] },
  { title: 'Rujukan', pages: [settings, keys, terms, it] },
]

export const helpPages: readonly HelpPage[] = helpGroups.flatMap(({ pages }) => pages)

export const helpPage = (id: string): HelpPage | undefined => helpPages.find((page) => page.id === id)

/** Title of a page by its id, for links. */
export const helpTitle = (id: string): string => helpPage(id)?.title ?? id
