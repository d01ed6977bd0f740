import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadLexicon } from '../lexicon.test.ts'
import { canonicalFormula, parseFormula } from './formula.ts'

const { elements } = loadLexicon()

describe('reading a formula', () => {
  const cases: [text: string, expected: string | undefined][] = [
    ['Dy2O3', 'Dy2 O3'],
    ['GaAs', 'As1 Ga1'],
    ['InGaAs', 'As1 Ga1 In1'],
    ['In0.53Ga0.47As', 'As1 Ga0.47 In0.53'],
    ['(NH4)10W12O41', 'H40 N10 O41 W12'],
    ['Sb(CH3)3', 'C3 H9 Sb1'],
    ['(NH4)10[H2W12O42]', 'H42 N10 O42 W12'],
    ['Tb(NO3)3·6H2O', 'H2 N3 O10 Tb1'],
    ['WO2.9', 'O2.9 W1'],
    ['(Nd,Dy)2Fe14B', 'B1 Dy2 Fe14 Nd2'],
    ['InxGaAs', 'As1 Ga1 In1'],
    ['dy2o3', undefined],
    ['Dy2O3)', undefined],
    ['(Dy2O3', undefined],
    ['Hello', undefined],
    ['', undefined],
    ['Dy2O3'.repeat(40), undefined],
    ['('.repeat(60), undefined],
  ]
  for (const [text, expected] of cases) {
    it(`${text.slice(0, 24) || 'nothing'} is ${expected ?? 'no formula'}`, () => {
      const composition = parseFormula(text, elements)
      assert.equal(composition && canonicalFormula(composition), expected)
    })
  }
})
