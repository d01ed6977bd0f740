import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { PATHS } from '../../paths.ts'
import { type CheckState, readFragment, writeFragment } from './fragment.ts'

const held = (fragment: string) => ['fragment', fragment] as const

/** The check the address holds. */
export function useCheck() {
  const fragment = useLocation({ select: (location) => location.hash })
  return useQuery({
    queryKey: held(fragment),
    queryFn: () => readFragment(fragment),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** Moves to a state of the check: an entry in the history, so that Back takes it back. */
export function useGo() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  return async (state: CheckState, to: '/check' | '/answer' = PATHS.check) => {
    const hash = await writeFragment(state)
    cache.setQueryData(held(hash), state)
    await navigate({ to, hash })
  }
}

/** The fragment of a state, for links that a person may also open elsewhere. */
export function useFragmentOf(state: CheckState) {
  const { data } = useQuery({
    queryKey: ['written', state],
    queryFn: () => writeFragment(state),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}
