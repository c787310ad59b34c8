import type { OptionsFilter } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { searched } from '../../../shared/domain/search'

/** For lists to choose from. */
export const byFoldedName: OptionsFilter = ({ options, search }) =>
  searched(search, (match) => options.filter((option) => 'label' in option && match(option.label)))

/** On a select that is searched in: Enter before the list has found anything must not send the form around it. */
export const keepEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-expanded') === 'true') event.preventDefault()
}
