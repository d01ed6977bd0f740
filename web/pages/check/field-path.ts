import type { Transaction } from '../../api/determination.ts'

type Tree = { readonly [key: string]: unknown } | readonly unknown[]

/** What stands at a path such as `items[0].specification.purity`. */
export function valueAt(transaction: Transaction, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (tree, step) => (isTree(tree) ? (tree as Record<string, unknown>)[step] : undefined),
    transaction,
  )
}

/** The transaction with another value at a path; `undefined` takes the field away. */
export function withValue(transaction: Transaction, path: string, value: unknown): Transaction {
  return set(transaction, stepsOf(path), value) as Transaction
}

function set(tree: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(tree)) return tree.with(Number(step), set(tree[Number(step)], rest, value))
  const fields = isTree(tree) ? (tree as Record<string, unknown>) : {}
  const { [step]: before, ...others } = fields
  const after = set(before, rest, value)
  return after === undefined ? others : { ...fields, [step]: after }
}

function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '')
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}
