import { useEffect } from 'react'

/** Paper cannot be clicked: everything folded is opened for printing, and closed again after. */
export function useUnfoldedPrint() {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = []
    const unfold = () => {
      folded = [...document.querySelectorAll('main details:not([open]):not(.no-print)')].filter(
        (element) => element instanceof HTMLDetailsElement,
      )
      for (const details of folded) details.open = true
    }
    const fold = () => {
      for (const details of folded) details.open = false
    }
    addEventListener('beforeprint', unfold)
    addEventListener('afterprint', fold)
    return () => {
      removeEventListener('beforeprint', unfold)
      removeEventListener('afterprint', fold)
    }
  }, [])
}
