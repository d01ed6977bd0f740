import type { ReactNode } from 'react'
import type { Answer } from '../api/determination.ts'

/** One shape per outcome, so that a print or a colour-blind reader loses nothing. */
const SHAPES: Readonly<Record<Answer, ReactNode>> = {
  'no-licence': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.500 2.750 2.750L16 9.500" />
    </>
  ),
  'exempt-with-duties': (
    <>
      <rect x="3.500" y="3.500" width="17" height="17" rx="3" />
      <path d="m8 10.500 2 2 4-4M8 16.500h8" />
    </>
  ),
  'licence-required': (
    <>
      <path d="M12 2.500 21.500 12 12 21.500 2.500 12Z" />
      <path d="M12 8v5M12 16v.1" />
    </>
  ),
  'case-by-case': (
    <>
      <path d="M12 2.500 21.500 12 12 21.500 2.500 12Z" />
      <path d="M8.500 12h7M12 8.500v7" />
    </>
  ),
  'presumption-of-denial': (
    <>
      <path d="M12 3.500 22 20.500H2Z" />
      <path d="M12 10v5M12 17.500v.1" />
    </>
  ),
  prohibited: (
    <>
      <path d="M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300Z" />
      <path d="m9 9 6 6M15 9l-6 6" />
    </>
  ),
  indeterminate: (
    <>
      <circle cx="12" cy="12" r="9" strokeDasharray="3.500 3.560" />
      <path d="M9.750 9.750a2.300 2.300 0 1 1 3.200 2.150c-.7.3-.95.75-.95 1.600M12 16.400v.1" />
    </>
  ),
}

/** The shape of an outcome. The word always stands beside it, so the shape itself is silent. */
export function OutcomeMark({ outcome, size = 24 }: { outcome: Answer; size?: number }) {
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[outcome]}
    </svg>
  )
}
