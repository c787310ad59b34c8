/** Help as data: the same pages are shown on F1, searched, and printed as the manual. */

/** A piece of a line: plain, a name on the screen (bold), a key, or a link to another page. */
export type Inline =
  | { kind: 'plain'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'key'; text: string }
  | { kind: 'link'; page: string }

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: Inline[] }
  | { kind: 'steps'; items: Inline[][] }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'note'; text: Inline[] }
  /** What is pressed, or a word, with what it means. */
  | { kind: 'table'; rows: { name: Inline[]; meaning: Inline[] }[] }

export interface HelpPage {
  id: string
  title: string
  /** The first paragraph: what this screen is for. */
  summary: Inline[]
  blocks: Block[]
  /** Other words people search by. */
  words: string
}

export interface HelpGroup {
  title: string
  pages: HelpPage[]
}
