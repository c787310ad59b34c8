import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { CallName, Input, Output } from '../../../shared/ipc'
import { call } from './call'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Windows may report "no network": nothing here needs one.
      networkMode: 'always',
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
})

interface Options {
  enabled?: boolean
  /** Show the last answer until the new one is there, so that nothing jumps. */
  keep?: boolean
}

/** The answer of a reading call, kept until something was written. */
export const useCall = <C extends CallName>(name: C, input: Input<C>, { enabled = true, keep = false }: Options = {}) =>
  useQuery<Output<C>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })

let waiting: ReturnType<typeof setTimeout> | undefined
let asked = false

/** Reads everything on the screen again: at once, and once more at the end of a burst of changes. */
export function readAgain(): void {
  if (waiting !== undefined) {
    asked = true
    return
  }
  void queries.invalidateQueries()
  waiting = setTimeout(() => {
    waiting = undefined
    if (!asked) return
    asked = false
    readAgain()
  }, 400)
}
