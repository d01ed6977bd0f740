import { Link } from '@tanstack/react-router'
import type { CitedProvision } from '../api/determination.ts'
import { PATHS, provisionSplat } from '../paths.ts'
import { useCall, useLawNames } from './use-law-names.ts'

/** A place in the law, as people cite it, linked to its page. */
export function Cite({ provision }: { provision: CitedProvision }) {
  const call = useCall()
  return (
    <Link className="cite" to={PATHS.provision} params={{ _splat: provisionSplat(provision.id) }}>
      {call(provision, provision.label)}
    </Link>
  )
}

/** Places known by their ids only. */
export function Cites({ ids }: { ids: readonly string[] }) {
  const nameOf = useLawNames()
  if (ids.length === 0) return null
  return (
    <span className="cites">
      {ids.map((id) => (
        <Link
          key={id}
          className="cite"
          to={id.includes('#') ? PATHS.provision : PATHS.notice}
          params={{ _splat: provisionSplat(id) }}
        >
          {nameOf(id)}
        </Link>
      ))}
    </span>
  )
}
