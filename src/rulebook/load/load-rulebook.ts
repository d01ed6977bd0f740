import { createProgram, type Names, parseCondition } from '#engine'
import { canonicalJson, type Digest, type Outcome, ok, parseCountryCode, refuse } from '#kernel'
import { parseLexicon } from '../find/parse-lexicon.ts'
import type { Instrument } from '../instrument.ts'
import { SCHEME } from '../legal-outcome.ts'
import type { Jurisdiction, Rulebook } from '../rulebook.ts'
import { type Draft, type InstrumentDraft, readDay } from './draft.ts'
import { createFaultList, type FaultList } from './fault-list.ts'
import { readActs } from './read-acts.ts'
import { readFacts } from './read-facts.ts'
import { readItems } from './read-items.ts'
import { listNames, readLists } from './read-lists.ts'
import { readParties } from './read-parties.ts'
import { readProcedure } from './read-procedure.ts'
import { readProvisions } from './read-provisions.ts'
import { readRules, resolveRules } from './read-rules.ts'
import { readVectors } from './read-vectors.ts'
import {
  type FactsFile,
  type JurisdictionFile,
  type ProcedureFile,
  readFactsShape,
  readInstrumentShape,
  readJurisdictionShape,
  readProcedureShape,
  readSentencesShape,
  readVectorsShape,
  type SentencesFile,
  type VectorsFile,
} from './shapes.ts'
import { type Fault, type RulebookFile, readYaml, type YamlFile } from './yaml-file.ts'

/** The files of one jurisdiction and the vocabulary they share. */
export type RulebookFiles = {
  readonly facts: RulebookFile
  readonly sentences: RulebookFile
  readonly lexicon: RulebookFile
  readonly files: readonly RulebookFile[]
}

type Shaped<File> = { readonly yaml: YamlFile; readonly file: File }

type Sorted = {
  readonly facts: Shaped<FactsFile>
  readonly sentences: Shaped<SentencesFile>
  readonly lexicon: () => Shaped<unknown> | undefined
  readonly jurisdiction: Shaped<JurisdictionFile>
  readonly procedure: Shaped<ProcedureFile>
  readonly instruments: readonly InstrumentDraft[]
  /** Reads the vector files; they are a third of a rulebook, and only some callers want them. */
  readonly vectors: () => Shaped<VectorsFile>[]
}

/**
 * Reads, checks and compiles the law of one jurisdiction, or names every fault with file, line and
 * remedy. Its vectors and its lexicon are read now, or when first asked for.
 */
export function loadRulebook(
  source: RulebookFiles,
  digest: Digest,
  when: 'now' | 'when-asked' = 'now',
): Outcome<Rulebook, Fault[]> {
  const faults = createFaultList()
  const sorted = sortFiles(source, faults)
  // What refers to an unreadable file would look wrong too; those faults would only hide the real
  // ones.
  if (!sorted || faults.faults.length > 0) return refuse([...faults.faults])
  const draft = startDraft(sorted, faults)
  const { instruments, jurisdiction } = sorted
  const provisions = instruments.map((instrument) => readProvisions(draft, instrument))
  readConditions(draft, jurisdiction)
  for (const instrument of instruments) {
    readRules(draft, instrument)
    readItems(draft, instrument)
    readParties(draft, instrument)
  }
  instruments.forEach((instrument, index) => {
    addInstrument(draft, instrument, provisions[index] ?? [])
  })
  resolveRules(draft)
  draft.lists = readLists(draft, jurisdiction.yaml, jurisdiction.file)
  const procedure = readProcedure(draft, sorted.procedure.yaml, sorted.procedure.file)
  checkDuties(draft, procedure)
  const readAllVectors = () =>
    sorted.vectors().flatMap(({ yaml, file }) => readVectors(draft, yaml, file))
  let vectors = when === 'now' ? readAllVectors() : undefined
  const readTheLexicon = () => {
    const words = sorted.lexicon()
    return words && faults.take(words.yaml, parseLexicon(words.file, draft.vocabulary))
  }
  let lexicon = when === 'now' ? readTheLexicon() : undefined
  const about = readJurisdiction(draft, jurisdiction)
  if (faults.faults.length > 0 || !about) return refuse([...faults.faults])
  const { vocabulary, lists, rules } = draft
  const hashes = hashesOf(source, digest)
  return ok({
    jurisdiction: about,
    version: digest(canonicalJson([...hashes.files])),
    vocabulary,
    instruments: draft.instruments,
    provisions: draft.provisions,
    rules: draft.ruleTexts,
    program: createProgram({ vocabulary, scheme: SCHEME, lists, rules }),
    items: draft.items,
    parties: draft.parties,
    procedure,
    get vectors() {
      vectors ??= readAllVectors()
      return soundOrThrow(vectors, faults)
    },
    get lexicon() {
      lexicon ??= readTheLexicon()
      return soundOrThrow(lexicon, faults)
    },
    sentences: sorted.sentences.file.sentences,
    listNames: new Map(
      Object.entries(jurisdiction.file.lists ?? {}).flatMap(([id, { name }]) =>
        name ? [[id, name] as const] : [],
      ),
    ),
    hashes: new Map(
      instruments.map(({ yaml, file }) => [file.instrument, hashes.files.get(yaml.path) ?? '']),
    ),
  })
}

/** What was read only when it was asked for; a fault then ends the command that asked. */
function soundOrThrow<Value>(value: Value | undefined, { faults }: FaultList): Value {
  if (value !== undefined && faults.length === 0) return value
  throw new Error(faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('; '))
}

function sortFiles(source: RulebookFiles, faults: FaultList): Sorted | undefined {
  const read = (file: RulebookFile) => {
    const { yaml, faults: broken } = readYaml(file)
    for (const fault of broken) faults.add(faultless(fault), '', fault.message, fault.remedy)
    return yaml
  }
  const one = <File>(
    path: string,
    file: RulebookFile | undefined,
    shape: (value: unknown) => Outcome<File, { at: string; message: string; remedy: string }[]>,
  ): Shaped<File> | undefined => {
    if (!file) {
      faults.add(missing(path), '', `${path} is missing`, 'every rulebook has one')
      return undefined
    }
    const yaml = read(file)
    const content = yaml && faults.take(yaml, shape(yaml.content))
    return yaml && content ? { yaml, file: content } : undefined
  }
  const called = (name: string) => source.files.find((file) => file.path.endsWith(`/${name}`))
  const inside = (folder: string) =>
    source.files.filter((file) => file.path.includes(`/${folder}/`))
  const facts = one('facts.yaml', source.facts, readFactsShape)
  const sentences = one('sentences.yaml', source.sentences, readSentencesShape)
  const lexicon = () => one('lexicon.yaml', source.lexicon, ok)
  const jurisdiction = one('jurisdiction.yaml', called('jurisdiction.yaml'), readJurisdictionShape)
  const procedure = one('procedure.yaml', called('procedure.yaml'), readProcedureShape)
  const instruments = [...inside('statutes'), ...inside('notices')]
    .map((file) => one(file.path, file, readInstrumentShape))
    .filter((instrument) => instrument !== undefined)
  const vectors = () =>
    inside('vectors')
      .map((file) => one(file.path, file, readVectorsShape))
      .filter((suite) => suite !== undefined)
  if (!facts || !sentences || !jurisdiction || !procedure) return undefined
  return { facts, sentences, lexicon, jurisdiction, procedure, instruments, vectors }
}

/** A file that could not be read has one line to point at: the one YAML stopped on. */
function faultless({ file, line }: Fault): YamlFile {
  return { path: file, content: undefined, faultAt: (problem) => ({ ...problem, file, line }) }
}

function missing(path: string): YamlFile {
  return faultless({ file: path, line: 1, at: '', message: '', remedy: '' })
}

function startDraft(sorted: Sorted, faults: FaultList): Draft {
  const vocabulary = readFacts(sorted.facts.file)
  const instruments = sorted.instruments.map(({ file }) => file)
  const lists = new Set(listNames(sorted.jurisdiction.file, instruments))
  return {
    vocabulary,
    faults,
    provisions: [],
    provisionIndex: new Map(),
    instruments: new Map(),
    rules: [],
    ruleTexts: new Map(),
    items: [],
    parties: [],
    names: { vocabulary, lists, conditions: new Map() },
    lists: [],
  }
}

/** Named conditions, in the order of the file: a later one may use an earlier one. */
function readConditions(draft: Draft, { yaml, file }: Shaped<JurisdictionFile>): void {
  const conditions = new Map<
    string,
    Names['conditions'] extends ReadonlyMap<string, infer C> ? C : never
  >()
  draft.names = { ...draft.names, conditions }
  for (const [id, { says, when }] of Object.entries(file.conditions ?? {})) {
    const of = draft.faults.take(yaml, parseCondition(when, `conditions.${id}.when`, draft.names))
    if (of) conditions.set(id, { says, of })
  }
}

function addInstrument(draft: Draft, source: InstrumentDraft, provisions: number[]): void {
  const { yaml, file } = source
  if (draft.instruments.has(file.instrument)) {
    draft.faults.add(yaml, 'instrument', `${file.instrument} exists already`, 'give it another id')
    return
  }
  const published =
    file.published === 'unknown'
      ? ('unknown' as const)
      : readDay(draft, yaml, 'published', file.published)
  if (published === undefined) return
  const { url, read, confidence } = file.source
  const instrument: Instrument = {
    id: file.instrument,
    number: file.number,
    kind: file.kind,
    title: file.title,
    issuer: file.issuer,
    published,
    source: {
      confidence,
      ...(url === undefined ? {} : { url }),
      ...(read === undefined ? {} : { read }),
    },
    ...(file.note ? { note: file.note } : {}),
    provisions,
    acts: readActs(draft, source),
  }
  draft.instruments.set(file.instrument, instrument)
  for (const [index, act] of (file.announces ?? []).entries()) {
    if (act.continues !== undefined) continue
    draft.faults.add(
      yaml,
      `announces[${index}]`,
      'it continues nothing',
      'name the instrument it says will go on',
    )
  }
}

function checkDuties(draft: Draft, procedure: Rulebook['procedure']): void {
  for (const rule of draft.rules) {
    for (const duty of draft.ruleTexts.get(rule.id)?.duties ?? []) {
      if (procedure.duties.has(duty)) continue
      draft.faults.add(
        rule.yaml,
        `${rule.at}.duties`,
        `no duty is called ${duty}`,
        'declare it in procedure.yaml',
      )
    }
  }
}

function readJurisdiction(
  draft: Draft,
  { yaml, file }: Shaped<JurisdictionFile>,
): Jurisdiction | undefined {
  const home = parseCountryCode(file.home)
  const origin = file.content_share && parseCountryCode(file.content_share.origin)
  if (!home.ok || origin?.ok === false) {
    draft.faults.add(yaml, 'home', 'no such country', 'write an ISO code such as CN')
    return undefined
  }
  const share = file.content_share
  if (share && !draft.names.lists.has(share.list)) {
    draft.faults.add(
      yaml,
      'content_share.list',
      `no list is called ${share.list}`,
      'declare it in lists',
    )
  }
  return {
    id: file.jurisdiction,
    name: file.name,
    home: home.value,
    zone: file.zone,
    language: file.language,
    authority: file.authority,
    ...(share && origin?.ok ? { contentShare: { origin: origin.value, list: share.list } } : {}),
  }
}

function hashesOf(source: RulebookFiles, digest: Digest): { files: Map<string, string> } {
  const shared = [source.facts, source.sentences, source.lexicon]
  const law = source.files.filter(({ path }) => !path.includes('/vectors/'))
  const all = [...shared, ...law].toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return { files: new Map(all.map((file) => [file.path, digest(file.text)])) }
}
