import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadLexicon } from '../lexicon.test.ts'
import type { Description } from './description.ts'
import { readDescription } from './read-description.ts'
import { LONGEST_DESCRIPTION, wordsOf } from './readable-text.ts'

const lexicon = loadLexicon()

function read(text: string): Description {
  const description = readDescription(text, lexicon)
  assert.ok(description.ok)
  return description.value
}

function substancesOf(text: string): string[] {
  return read(text).substances.map(({ symbols, bond = 'bare' }) => `${symbols.join('-')} ${bond}`)
}

function contentsOf(text: string): Record<string, number[]> {
  return Object.fromEntries(
    [...read(text).contents].map(([symbol, { value }]) => [
      symbol,
      [...new Set([value.low, value.high])],
    ]),
  )
}

function readingsOf(text: string): Record<string, number[]> {
  return Object.fromEntries(
    [...read(text).readings].map(([fact, { value }]) => [
      fact,
      [...new Set([value.low, value.high])],
    ]),
  )
}

describe('substances', () => {
  const cases: [text: string, expected: string[]][] = [
    ['dysprosium oxide', ['Dy oxide']],
    ['氧化镝', ['Dy oxide']],
    ['锑的氧化物', ['Sb oxide']],
    ['oxide of antimony', ['Sb oxide']],
    ['antimony(III) oxide', ['Sb oxide']],
    ['dysprosium and terbium oxides', ['Dy oxide', 'Tb oxide']],
    ['gallium arsenide', ['Ga-As compound']],
    ['铟镓砷', ['In-Ga-As compound']],
    ['三甲基锑', ['Sb-C compound']],
    ['金属镓', ['Ga metal']],
    ['镝铁合金', ['Dy-Fe alloy']],
    ['Dy2O3', ['Dy-O oxide']],
    ['(Dy2O3)', ['Dy-O oxide']],
    ['DyFe2', ['Dy-Fe alloy']],
    ['W-Ni-Fe', ['W-Ni-Fe alloy']],
    ['yttria', ['Y-O oxide']],
    ['Dy', ['Dy bare']],
    ['W powder', ['W bare']],
    ['In stock, as is, No. 7, He said', []],
    ['100 W motor', []],
    ['ErP ready', []],
    ['SUS304 HS8505 PCS', []],
    ['氧\u200b化\u200b镝', ['Dy oxide']],
    ['氧 化 鏑', ['Dy oxide']],
    ['Ｄｙ２Ｏ３', ['Dy-O oxide']],
    ['Dy₂O₃', ['Dy-O oxide']],
  ]
  for (const [text, expected] of cases) {
    it(`${text}: ${expected.join(', ') || 'none'}`, () =>
      assert.deepEqual(substancesOf(text), expected))
  }
})

describe('contents', () => {
  const cases: [text: string, expected: Record<string, number[]>][] = [
    ['Dy 0.4 %', { Dy: [0.004] }],
    ['Dy0.36%', { Dy: [0.0036] }],
    ['含镝0.18%', { Dy: [0.0018] }],
    ['镝含量：０．４％', { Dy: [0.004] }],
    ['0.18% Dy, 0.24% Tb', { Dy: [0.0018], Tb: [0.0024] }],
    ['dysprosium 0.36 wt%', { Dy: [0.0036] }],
    ['3600 ppm Dy', { Dy: [0.0036] }],
    ['Dy 0.3-0.5%', { Dy: [0.003, 0.005] }],
    ['Dy ≤ 0.1%', { Dy: [0, 0.001] }],
    ['powder containing 3% dysprosium', { Dy: [0.03] }],
    ['DY 0.8%', { Dy: [0.008] }],
    ['Sn42Bi58', { Sn: [0.42], Bi: [0.58] }],
    ['SnBi58', { Sn: [0.42], Bi: [0.58] }],
    ['Sn-58Bi', { Sn: [0.42], Bi: [0.58] }],
    ['Sn96.5Ag3Cu0.5', { Sn: [0.965], Ag: [0.03], Cu: [0.005] }],
    ['93WNiFe', { W: [0.93] }],
    ['Bi 55.3%', { Bi: [0.553] }],
    ['SmCo5', {}],
    ['Dy 140 %', {}],
  ]
  for (const [text, expected] of cases) {
    it(`${text}`, () => assert.deepEqual(contentsOf(text), expected))
  }
})

describe('quantities', () => {
  const cases: [text: string, expected: Record<string, number[]>][] = [
    ['purity 99.99%', { 'spec.purity': [0.9999] }],
    ['Sb2O3 4N', { 'spec.purity': [0.9999, 0.99999] }],
    ['6N5', { 'spec.purity': [0.9999995, 0.9999999] }],
    ['Sb2O3 ≥99.5%', { 'spec.purity': [0.995, 1] }],
    ['99.8% min', { 'spec.purity': [0.998, 1] }],
    ['100% cotton', {}],
    ['密度1.85g/cm³', { 'spec.density': [1.85] }],
    ['density 1850 kg/m3', { 'spec.density': [1.85] }],
    ['抗折强度(MPa)：45', { 'spec.flexural_strength': [45] }],
    ['45 MPa', {}],
    ['45 MPa flexural strength', { 'spec.flexural_strength': [45] }],
    ['D50 8 um', { 'spec.particle_size': [8] }],
    ['粒径5-10微米', { 'spec.particle_size': [5, 10] }],
    ['wire diameter 0.045 mm', { 'spec.wire_diameter': [45] }],
    ['40 µm wire diameter, 5 µm grain', { 'spec.wire_diameter': [40], 'spec.grain_size': [5] }],
    ['breaking force 12 N', { 'spec.breaking_force': [12] }],
    ['hardness HRB 28', { 'spec.hardness': [28] }],
    ['310 Wh/kg', { 'spec.energy_density': [310] }],
    ['克容量157mAh/g', { 'spec.specific_capacity': [157] }],
    [
      'microwave power 30 kW, frequency 2.45 GHz',
      { 'spec.microwave_power': [30], 'spec.microwave_frequency': [2450] },
    ],
    ['window diameter 101.6 mm', { 'spec.window_diameter': [4] }],
    [
      '60 × 150 x 120 mm',
      { 'spec.block_longest': [150], 'spec.block_middle': [120], 'spec.block_shortest': [60] },
    ],
    ['density 1.85', {}],
    ['motor 75 kW', {}],
  ]
  for (const [text, expected] of cases) {
    it(`${text}`, () => assert.deepEqual(readingsOf(text), expected))
  }
})

describe('what is said to be absent', () => {
  const cases: [text: string, expected: string][] = [
    ['Dy-free', 'Dy'],
    ['free of terbium', 'Tb'],
    ['Dy/Tb free', 'Tb Dy'],
    ['不含镝、铽', 'Dy Tb'],
    ['no Dy or Tb', 'Dy Tb'],
    ['含镝不含铽', 'Tb'],
    ['Dy 0%', 'Dy'],
    ['镝未检出', 'Dy'],
    ['contains Dy', ''],
    ['Dy <0.1%', ''],
  ]
  for (const [text, expected] of cases) {
    it(`${text}: ${expected || 'nothing'}`, () =>
      assert.equal([...read(text).absent.keys()].join(' '), expected))
  }
})

describe('what the goods are', () => {
  it('a motor magnet is a magnet, a motor with a magnet is a motor', () => {
    assert.equal(read('motor magnet').products.length, 0)
    assert.equal(read('magnets for motors').products.length, 0)
    assert.equal(read('电机用磁钢').products.length, 0)
    assert.equal(read('motor with magnet').products.length, 1)
  })

  it('a firm that has a form in its name names no form', () => {
    assert.deepEqual(read('Baotou Magnet Co., Ltd').forms, [])
  })

  it('control codes in the text are read in one spelling', () => {
    assert.deepEqual(
      read('under 9x999.A.4, 9a999.B.4').codes.map(({ value }) => value),
      ['9A999.b.4'],
    )
  })

  it('every reading gives the words of the original', () => {
    const { text, contents } = read('磁钢，含 鏑：０．４％！')
    const dysprosium = contents.get('Dy')
    assert.ok(dysprosium)
    assert.equal(wordsOf(text, dysprosium), '０．４％')
  })
})

describe('hostile text', () => {
  const long = (unit: string) => unit.repeat(Math.floor(LONGEST_DESCRIPTION / unit.length))
  const units = [
    'a',
    '9',
    '(',
    '1% ',
    'Dy 0.4% ',
    'no ',
    'Dy',
    '氧化镝',
    '1x1x1x',
    ' ',
    '-',
    '\u200b',
    '\ufdfa',
    'for motor ',
    '1.',
    '4N ',
    '\ud800',
    'מגנט ',
    '🧲',
  ]

  it('of the greatest length is read in time that grows with its length', () => {
    for (const unit of units) {
      const started = performance.now()
      assert.ok(readDescription(long(unit), lexicon).ok)
      assert.ok(performance.now() - started < 3_000, unit)
    }
  })

  it('of greater length is refused', () => {
    assert.deepEqual(readDescription('x'.repeat(LONGEST_DESCRIPTION + 1), lexicon), {
      ok: false,
      reason: 'description_too_long',
    })
  })
})
