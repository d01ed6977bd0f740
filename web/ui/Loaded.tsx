import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './Failure.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'

type Props<Data> = {
  query: UseQueryResult<Data>
  rows?: number
  children: (data: Data) => ReactNode
}

/**
 * What was asked for once it is here; its shape while it is coming; the reason when it will not
 * come.
 */
export function Loaded<Data>({ query, rows = 6, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />
  return <PageSkeleton rows={rows} />
}
