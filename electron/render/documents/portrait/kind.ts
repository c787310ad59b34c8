/** What a kind of document adds to the composing of its template: the parts its data fill. */
import type { PartName } from '../../../../shared/templates/parts.ts'
import type { FlowSnapshot } from '../../../../shared/templates/values-flow.ts'
import type { Logo } from '../logo.ts'
import type { Pages } from './pages.ts'
import type { Prose } from './prose.ts'

/** Where a part is drawn. */
export interface Scene<S> {
  pages: Pages
  snapshot: S
  preview: boolean
  logo: Logo | null
  /** How many chapters the document has. */
  chapters: number
  /** Height of what has to follow on the same page: the signature, when it comes next. 0: nothing has to. */
  keep: number
  /** Names of the parts between this one and the signature, and its height; null when anything else comes before it. */
  ahead: { parts: readonly string[]; closing: number } | null
}

export interface Part<S> {
  /** Where the data have nothing for it; it is left out then, and a heading with nothing else below it too. */
  isEmpty?: (snapshot: S) => boolean
  draw: (scene: Scene<S>) => void
  /** Whether it should stand after the next part, for the sake of the page. */
  isLater?: (scene: Scene<S>) => boolean
}

export interface FlowKindOf<S extends FlowSnapshot> {
  /** What the reference stands on: "daftar", "rekapitulasi". */
  noun: string
  prose: Prose
  /** Its title is that of a letter: capitals in ink. */
  letter?: boolean
  /** For the metadata. */
  describe: (snapshot: S) => { title: string; subject: string }
  parts: Record<PartName<S['kind']>, Part<S>>
}
