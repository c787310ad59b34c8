import type { OptionsFilter } from '@mantine/core'
import { searched } from '../../../shared/domain/search'

/** For lists to choose from. */
export const byFoldedName: OptionsFilter = ({ options, search }) =>
  searched(search, (match) => options.filter((option) => 'label' in option && match(option.label)))
