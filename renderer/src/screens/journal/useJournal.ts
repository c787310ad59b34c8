import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Input } from '../../../../shared/ipc'
import { call } from '../../client/call'

export type Filter = Input<'journal.list'>['filter']

const page = 100
const entryPage = 200

/** Batches that match, read on page by page. */
export const useBatches = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['journal.list', filter],
    queryFn: ({ pageParam }) =>
      call('journal.list', { filter, limit: page, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ more, batches }) => (more ? (batches.at(-1)?.place ?? null) : null),
    placeholderData: keepPreviousData,
  })

/** Rows of one batch, those of the chosen table or body only. */
export const useEntries = (batch: string | null, { table, body }: Filter) => {
  const filter = { ...(table === undefined ? {} : { table }), ...(body === undefined ? {} : { body }) }
  return useInfiniteQuery({
    queryKey: ['journal.entries', batch, filter],
    queryFn: ({ pageParam }) =>
      call('journal.entries', { batch: batch ?? '', filter, offset: pageParam, limit: entryPage }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length * entryPage : null),
    enabled: batch !== null,
    placeholderData: keepPreviousData,
  })
}
