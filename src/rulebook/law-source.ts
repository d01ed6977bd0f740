import type { Confirmation } from './confirmation.ts'
import { createLaw, type Law } from './law.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * The rulebook of this installation, read when first asked for, and the law it makes with what is
 * confirmed.
 */
export type LawSource = {
  readonly rulebook: () => Rulebook
  readonly lawWith: (confirmations: readonly Confirmation[]) => Law
}

/**
 * Keeps the law of the latest confirmations ready: they change a few times a year, questions come
 * all day.
 */
export function createLawSource(load: () => Rulebook): LawSource {
  let rulebook: Rulebook | undefined
  let latest: { readonly key: string; readonly law: Law } | undefined
  const loaded = () => {
    rulebook ??= load()
    return rulebook
  }
  return {
    rulebook: loaded,
    lawWith: (confirmations) => {
      const key = confirmations.map(({ id }) => id).join()
      if (latest?.key !== key) latest = { key, law: createLaw(loaded(), confirmations) }
      return latest.law
    },
  }
}
