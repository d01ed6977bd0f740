import ts from 'typescript'

/** One small mistake a programmer might make in a file, as a replacement of some of its text. */
export type SourceMutant = {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** The text of the whole expression, before and after. */
  readonly what: string
}

type Change = { readonly node: ts.Node; readonly replacement: string }

const COMPARISONS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
}

const TRUTHS: Readonly<Record<string, string>> = {
  TRUE: 'UNKNOWN',
  UNKNOWN: 'FALSE',
  FALSE: 'UNKNOWN',
}

/** Methods whose call can be left out: what they are called on stands in for the result. */
const OMISSIBLE = new Set(['filter', 'slice', 'sort', 'toSorted', 'trim'])
const SWAPS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
}

/** Every mistake this knows how to make in a file of TypeScript. */
export function sourceMutants(file: string, text: string): SourceMutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const mutants: SourceMutant[] = []
  const add = ({ node, replacement }: Change, whole: ts.Node) => {
    const start = node.getStart(source)
    const end = node.getEnd()
    const before = whole.getText(source)
    const at = whole.getStart(source)
    const after = before.slice(0, start - at) + replacement + before.slice(end - at)
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    mutants.push({ file, line, start, end, replacement, what: `${show(before)} → ${show(after)}` })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return
    for (const change of changesTo(node, source)) add(change, isWord(node) ? node.parent : node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return mutants
}

/** A single word says too little by itself: what stands around it is shown. */
function isWord(node: ts.Node): boolean {
  return ts.isNumericLiteral(node) || ts.isIdentifier(node) || ts.isLiteralExpression(node)
}

function show(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > 90 ? `${flat.slice(0, 87)}…` : flat
}

function changesTo(node: ts.Node, source: ts.SourceFile): Change[] {
  if (ts.isBinaryExpression(node)) return binaryChanges(node)
  if (ts.isNumericLiteral(node)) return numberChanges(node)
  if (ts.isIdentifier(node)) return truthChanges(node)
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ node, replacement: 'false' }]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ node, replacement: 'true' }]
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [{ node, replacement: node.operand.getText(source) }]
  }
  if (ts.isIfStatement(node)) {
    if (isComparison(node.expression)) return []
    return [
      { node: node.expression, replacement: 'true' },
      { node: node.expression, replacement: 'false' },
    ]
  }
  if (ts.isConditionalExpression(node)) {
    if (isComparison(node.condition)) return []
    return [
      { node, replacement: node.whenTrue.getText(source) },
      { node, replacement: node.whenFalse.getText(source) },
    ].map((change) => ({ ...change, replacement: `(${change.replacement})` }))
  }
  if (ts.isCallExpression(node)) return callChanges(node, source)
  if (ts.isExpressionStatement(node)) return [{ node, replacement: ';' }]
  return []
}

/** A comparison is mutated by itself, which is as good as deciding for its `if` one way. */
function isComparison(node: ts.Expression): boolean {
  return ts.isBinaryExpression(node) && COMPARISONS[node.operatorToken.kind] !== undefined
}

function binaryChanges(node: ts.BinaryExpression): Change[] {
  const { operatorToken: operator } = node
  const replacements = COMPARISONS[operator.kind] ?? []
  const isText = [node.left, node.right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  )
  const plus = operator.kind === ts.SyntaxKind.PlusToken && !isText ? ['-'] : []
  return [...replacements, ...plus].map((replacement) => ({ node: operator, replacement }))
}

function numberChanges(node: ts.NumericLiteral): Change[] {
  const value = Number(node.text)
  return [{ node, replacement: String(value === 0 ? 1 : value - 1) }]
}

function truthChanges(node: ts.Identifier): Change[] {
  const replacement = TRUTHS[node.text]
  const { parent } = node
  if (replacement === undefined || ts.isVariableDeclaration(parent)) return []
  return [{ node, replacement }]
}

function callChanges(node: ts.CallExpression, source: ts.SourceFile): Change[] {
  const callee = node.expression
  if (!ts.isPropertyAccessExpression(callee)) return []
  const name = callee.name.text
  const swap = SWAPS[name]
  return [
    ...(OMISSIBLE.has(name) ? [{ node, replacement: callee.expression.getText(source) }] : []),
    ...(swap === undefined ? [] : [{ node: callee.name, replacement: swap }]),
  ]
}
