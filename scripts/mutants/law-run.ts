import type { Law, Vector } from '#rulebook'
import { runVector } from '#rulebook'
import { type LawMutant, lawMutants } from './law-mutants.ts'

export type LawVerdict = { readonly mutant: LawMutant; readonly killed: boolean }

/** Runs every vector against every mistaken law until one fails. */
export function runLawMutants(law: Law, onVerdict: (verdict: LawVerdict) => void): LawVerdict[] {
  const wrong = law.rulebook.vectors.find((vector) => runVector(law, vector).length > 0)
  if (wrong) throw new Error(`${wrong.file}:${wrong.line} fails before any mutation`)
  return lawMutants(law).map((mutant) => {
    const wrong = mutant.make()
    const killed = inOrder(law.rulebook.vectors, mutant.file).some(
      (vector) => runVector(wrong, vector).length > 0,
    )
    const verdict = { mutant, killed }
    onVerdict(verdict)
    return verdict
  })
}

/** The vectors of the file with the mistake first: they are the likeliest to notice. */
function inOrder(vectors: readonly Vector[], file: string): readonly Vector[] {
  const own = vectors.filter(({ suite }) => suite === file)
  return [...own, ...vectors.filter(({ suite }) => suite !== file)]
}
