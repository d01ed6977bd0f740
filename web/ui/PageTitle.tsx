import { type ReactNode, useEffect, useRef } from 'react'

/** Whether the person came to this page from another one of ours; the browser handles the first. */
let hasArrived = false

/** The heading of a page: names the window, and takes the focus when one page follows another. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Portcullis`
  }, [title])
  useEffect(() => {
    if (hasArrived) heading.current?.focus({ preventScroll: true })
    hasArrived = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
