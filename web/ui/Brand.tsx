/** The portcullis: a small grid under an arch. It marks the product and nothing else. */
export function Brand({ size = 24 }: { size?: number }) {
  return (
    <svg className="brand" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 21V11a9 9 0 0 1 18 0v10M9 4v18M15 4v18M3.500 10.500h17M3 16.500h18" />
    </svg>
  )
}
