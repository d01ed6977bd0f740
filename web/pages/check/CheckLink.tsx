import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PATHS } from '../../paths.ts'
import type { CheckState } from './fragment.ts'
import { useFragmentOf } from './use-check.ts'

type Props = {
  state: CheckState
  to?: '/check' | '/answer'
  className?: string
  children: ReactNode
}

/** A link to a state of a check: its address holds the whole shipment. */
export function CheckLink({ state, to = PATHS.check, className, children }: Props) {
  const hash = useFragmentOf(state)
  return (
    <Link to={to} {...(hash ? { hash } : {})} {...(className ? { className } : {})} preload={false}>
      {children}
    </Link>
  )
}
