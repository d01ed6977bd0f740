import type { Situation } from '../../api/determination.ts'

/** Where a check stands: the shipment so far, what was left open, and the page being looked at. */
export type CheckState = Situation & {
  /** Fields answered with "I don't know": not asked again, and still not known. */
  readonly skipped?: readonly string[]
  /** The page asked for; absent for the next open question. */
  readonly at?: string
}

/** A link may come from anybody: what it unpacks to stays below this. */
const LARGEST_STATE_BYTES = 2_000_000

/**
 * Writes a check as the fragment of an address. A fragment never leaves the browser, so what a
 * shipment is and who buys it reach no server log.
 */
export async function writeFragment(state: CheckState): Promise<string> {
  const text = new Blob([JSON.stringify(state)])
  const packed = await collect(text.stream().pipeThrough(new CompressionStream('deflate-raw')))
  const base64 = btoa(packed.map((byte) => String.fromCharCode(byte)).join(''))
  return `t=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** Reads a check from a fragment; null when there is none. A damaged one throws. */
export async function readFragment(fragment: string): Promise<CheckState | null> {
  const packed = new URLSearchParams(fragment).get('t')
  if (packed === null) return null
  const base64 = packed.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const text = new TextDecoder().decode(Uint8Array.from(await collect(stream)))
  const state: unknown = JSON.parse(text)
  if (!isCheckState(state)) throw new Error('the link holds no shipment')
  return state
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<number[]> {
  const bytes: number[] = []
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return bytes
    if (bytes.length + value.length > LARGEST_STATE_BYTES) throw new Error('the link is too long')
    for (const byte of value) bytes.push(byte)
  }
}

function isCheckState(value: unknown): value is CheckState {
  if (typeof value !== 'object' || value === null || !('transaction' in value)) return false
  const { transaction } = value
  if (typeof transaction !== 'object' || transaction === null) return false
  return 'items' in transaction && Array.isArray(transaction.items)
}
