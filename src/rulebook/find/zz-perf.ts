import { readFileSync } from 'node:fs'
import { loadRealRulebook } from '../../../test/support/rulebook.ts'
import { parse } from 'yaml'
import { parseLexicon } from './parse-lexicon.ts'
import { createFinder } from './find-items.ts'
import { readDescription } from './read-description.ts'
const rb = loadRealRulebook()
const lex = parseLexicon(parse(readFileSync('data/rulebook/lexicon.yaml','utf8')), rb.vocabulary)
if (!lex.ok) throw 1
const texts = readFileSync('src/rulebook/find/corpus.txt','utf8').split('\n').filter(l=>l&&!l.startsWith('#')).map(l=>l.replace(/^\S+\s+\S+\s+/,''))
const time = (name: string, f: () => void, n: number) => { f(); f(); const t = performance.now(); for (let i=0;i<n;i++) f(); console.log(name, ((performance.now()-t)/n).toFixed(3),'ms') }
for (const copies of [1, 40]) {
  const items = Array.from({length: copies}, (_, c) => rb.items.map(i => c===0? i : ({...i, code: i.code + '.' + c, elements: [], match: {formulas: [], words: {en: i.match.words.en.map(w=>w+' q'+c), zh: i.match.words.zh.map(w=>w+'甲'+c)}}, name: {en: i.name.en+' q'+c, zh: i.name.zh+'甲'+c}}))).flat()
  const t=performance.now(); const find = createFinder(items, lex.value, rb.vocabulary); console.log(items.length, 'build', (performance.now()-t).toFixed(0))
  time('corpus search per text', () => { for (const text of texts) find({text}) }, 10)
  console.log('texts', texts.length)
}
const same = Array.from({length: 40}, (_, c) => rb.items.map(i => ({...i, code: i.code + '.' + c}))).flat()
const f2 = createFinder(same, lex.value, rb.vocabulary)
time('5040 clones', () => { for (const text of texts) f2({text}) }, 3)
const f = createFinder(rb.items, lex.value, rb.vocabulary)
const hostile: Record<string,string> = { a: 'a'.repeat(1e4), nine: '9'.repeat(1e4), pct: '1% '.repeat(3333), dy: 'Dy 0.4% '.repeat(1250), paren: '('.repeat(1e4), no: 'no '.repeat(3333), dydy: 'Dy'.repeat(5000), han: '氧化镝'.repeat(3333), x: '1x1x1x'.repeat(1666), sp: ' '.repeat(1e4), dash: 'lithium-'.repeat(1250), fdfa: '\ufdfa'.repeat(1e4), mg: 'magnet for '.repeat(900), nomag: 'magnet, '.repeat(1250), chem: 'Sn42Bi58-'.repeat(1111), lst: 'Dy,'.repeat(3333), motor: 'motor '.repeat(1666), forx: 'for '+'motor '.repeat(1666), wt: '1 '.repeat(5000), n4:'4N '.repeat(3333), dots: '1.'.repeat(5000), code: '1C905.a'.repeat(1400), ndz:'no Dy, '.repeat(1400), zw:'\u200b'.repeat(1e4), free: 'Dy '.repeat(3000)+'free' }
for (const [k,v] of Object.entries(hostile)) { const t=performance.now(); readDescription(v, lex.value); const a=performance.now(); f({text:v}); console.log(k, (a-t).toFixed(1), (performance.now()-a).toFixed(1)) }
