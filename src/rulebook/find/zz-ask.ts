import { readFileSync } from 'node:fs'
import { loadRealRulebook } from '../../../test/support/rulebook.ts'
import { parse } from 'yaml'
import { parseLexicon } from './parse-lexicon.ts'
import { createFinder } from './find-items.ts'
const rb = loadRealRulebook()
const lex = parseLexicon(parse(readFileSync('data/rulebook/lexicon.yaml','utf8')), rb.vocabulary)
if (!lex.ok) throw new Error(JSON.stringify(lex.reason))
const find = createFinder(rb.items, lex.value, rb.vocabulary)
const full = process.argv.includes('-v')
for (const text of process.argv.slice(2).filter(a=>a!=='-v')) {
  const r = find({ text })
  if (!r.ok) { console.log(r.reason); continue }
  const d = r.value.description
  console.log('\n## ' + text, JSON.stringify(r.value.facts), JSON.stringify(r.value.contents))
  if (full) console.log('  ', d.substances.map(s=>`${s.symbols}:${s.bond}${s.shaped?'#':''}`).join(' '), '| forms', d.forms.map(f=>f.value.name).join(','), '| bases', d.bases.map(b=>b.value.name).join(','), '| prod', d.products.length, '| mat', d.materials.map(m=>m.value).join(), '| abs', [...d.absent.keys()].join(), [...d.readings].map(([k,v])=>k+JSON.stringify(v.value)).join(' '))
  for (const p of r.value.proposals.slice(0,6)) console.log('  ', p.item.code, p.grade, p.score, p.evidence.map(e=>e.kind+':'+e.text).join(' | '), 'missing:', [...p.missing, ...p.missingContents].join(','))
}
