/**
 * Elements and how many atoms, or weight parts, of each. A count that is not written is undefined.
 */
export type Composition = ReadonlyMap<string, number | undefined>

type Group = { readonly counts: Map<string, number | undefined> }

const LONGEST_FORMULA = 64
const DEEPEST = 8

/**
 * Reads a formula such as `Dy2O3`, `(NH4)10W12O41`, `In0.53Ga0.47As` or `Sb(CH3)3`. Anything that
 * is not wholly made of element symbols, counts and brackets is no formula.
 */
export function parseFormula(
  text: string,
  symbols: { has(symbol: string): boolean },
): Composition | undefined {
  if (text.length > LONGEST_FORMULA) return undefined
  const groups: Group[] = [{ counts: new Map() }]
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? ''
    if (char === '(' || char === '[') {
      if (groups.length > DEEPEST) return undefined
      groups.push({ counts: new Map() })
      at += 1
    } else if (char === ')' || char === ']') {
      const inner = groups.pop()
      const outer = groups.at(-1)
      if (!inner || !outer) return undefined
      const times = readCount(text, at + 1)
      addAll(outer, inner, times.count ?? 1)
      at = times.to
    } else if (char === ',' || char === '·') {
      at = readCount(text, at + 1).to
    } else {
      const symbol = readSymbol(text, at, symbols)
      if (symbol === undefined) return undefined
      const counted = readCount(text, at + symbol.length)
      add(groups.at(-1), symbol, counted.count)
      at = counted.to
    }
  }
  const [whole] = groups
  return groups.length === 1 && whole && whole.counts.size > 0 ? whole.counts : undefined
}

/** The same formula in one spelling: elements in alphabetical order, every count written. */
export function canonicalFormula(composition: Composition): string {
  return [...composition]
    .map(([symbol, count]) => `${symbol}${count ?? 1}`)
    .sort()
    .join(' ')
}

function readSymbol(text: string, at: number, symbols: { has(symbol: string): boolean }) {
  const two = text.slice(at, at + 2)
  if (symbols.has(two)) return two
  const one = text.slice(at, at + 1)
  return symbols.has(one) ? one : undefined
}

/** A count: digits, a decimal, or a letter that stands for one. */
function readCount(text: string, at: number): { count?: number; to: number } {
  let to = at
  while (isDigit(text[to]) || (text[to] === '.' && isDigit(text[to + 1]) && to > at)) to += 1
  if (to > at) return { count: Number(text.slice(at, to)), to }
  return { to: text[at] === 'x' || text[at] === 'y' || text[at] === 'δ' ? at + 1 : at }
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

function add(group: Group | undefined, symbol: string, count: number | undefined): void {
  if (!group) return
  const before = group.counts.get(symbol)
  group.counts.set(symbol, before === undefined ? count : before + (count ?? 1))
}

function addAll(outer: Group, inner: Group, times: number): void {
  for (const [symbol, count] of inner.counts) {
    add(outer, symbol, count === undefined && times === 1 ? undefined : (count ?? 1) * times)
  }
}
