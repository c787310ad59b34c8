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

/**
 * Answers that take a look at a whole province. The other side does one thing at a time: asked for in the middle of typing,
 * they would keep the score of the next key waiting.
 */
const dear: ReadonlySet<unknown> = new Set<CallName>(['entry.problems', 'work.board'])

/** Runs at once, and once more at the end of a burst: while it goes on (`steady`), or when it is over. */
function inBursts(run: () => void, steady: boolean): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = false
  const over = (): void => {
    waiting = undefined
    if (!asked) return
    asked = false
    begin()
  }
  const begin = (): void => {
    if (waiting === undefined) run()
    else {
      asked = true
      if (steady) return
      clearTimeout(waiting)
    }
    waiting = setTimeout(over, 400)
  }
  return begin
}

const readCheap = inBursts(() => {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => !dear.has(name) })
}, true)
const readDear = inBursts(() => {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => dear.has(name) })
}, false)

/** Reads everything on the screen again: at once, and once more at the end of a burst of changes. */
export function readAgain(): void {
  readCheap()
  readDear()
}
