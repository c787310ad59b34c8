import type { OptionsFilter } from '@mantine/core'
import { foldName } from '../../../shared/domain/names'

/** True when every word of the query occurs, forgiving case, accents and punctuation. */
export function matches(text: string, query: string): boolean {
  const folded = foldName(text)
  return query
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => folded.includes(foldName(word)))
}

export const byFoldedName: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && matches(option.label, search))
