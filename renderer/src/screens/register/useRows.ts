import { useDebouncedValue } from '@mantine/hooks'
import type { Input } from '../../../../shared/ipc'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { type Filter, useRegister } from './state'

/** What the service is asked for. */
export const filterOf = ({ search, kind, progress, allYears }: Filter, year: number): Input<'register.list'> => ({
  ...(allYears ? {} : { year }),
  ...(kind === null ? {} : { kind }),
  ...(progress === null ? {} : { state: progress }),
  ...(search.trim() === '' ? {} : { text: search.trim() }),
})

/** The documents that match; typing is waited for. */
export function useRows() {
  const { year } = useScope()
  const filter = filterOf(
    useRegister((state) => state.filter),
    year,
  )
  const [wanted] = useDebouncedValue(JSON.stringify(filter), 120)
  return useCall('register.list', JSON.parse(wanted) as Input<'register.list'>, { keep: true })
}
