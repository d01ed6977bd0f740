import { parseCondition } from '#engine'
import { type HsCode, ok, parseHsCode } from '#kernel'
import type { ControlledItem } from '../controlled-item.ts'
import { asList, type Draft, type InstrumentDraft } from './draft.ts'

/** The controlled items an instrument lists, each tied to the provision that lists it. */
export function readItems(draft: Draft, source: InstrumentDraft): void {
  const { yaml, file } = source
  for (const [index, declared] of (file.items ?? []).entries()) {
    const at = `items[${index}]`
    const provision = listingProvision(draft, source, at, declared.provision)
    if (draft.items.some((item) => item.code === declared.code)) {
      draft.faults.add(yaml, `${at}.code`, `${declared.code} is listed already`, 'list it once')
      continue
    }
    const when =
      declared.when === undefined
        ? ok(undefined)
        : parseCondition(declared.when, `${at}.when`, draft.names)
    if (!when.ok) draft.faults.addAll(yaml, when.reason)
    if (provision === undefined || !when.ok) continue
    const item: ControlledItem = {
      code: declared.code,
      officialCode: declared.official_code !== 'none',
      instrument: file.instrument,
      provision,
      elements: asList(declared.element),
      form: declared.form,
      name: declared.name,
      ...(declared.description ? { description: declared.description } : {}),
      ...(when.value ? { when: when.value } : {}),
      hs: readHsCodes(draft, source, `${at}.hs`, declared.hs ?? []),
      match: {
        formulas: declared.match?.formulas ?? [],
        words: { en: declared.match?.words?.en ?? [], zh: declared.match?.words?.zh ?? [] },
      },
      confidence: declared.confidence ?? file.source.confidence,
      ...(declared.note ? { note: declared.note } : {}),
    }
    draft.items.push(item)
  }
}

/** The provision named, or the only one there is with rules. */
export function listingProvision(
  draft: Draft,
  { yaml, file }: InstrumentDraft,
  at: string,
  named: string | undefined,
): string | undefined {
  const provisions = Object.entries(file.provisions ?? {})
  const withRules = provisions.filter(([, provision]) => (provision.rules ?? []).length > 0)
  const only = withRules.length === 1 ? withRules : provisions.length === 1 ? provisions : []
  const name = named ?? only[0]?.[0]
  const id = `${file.instrument}#${name}`
  if (name !== undefined && draft.provisionIndex.has(id)) return id
  draft.faults.add(
    yaml,
    at,
    name === undefined ? 'no provision lists it' : `no provision is called ${name}`,
    'name one of this instrument’s provisions in `provision`',
  )
  return undefined
}

function readHsCodes(
  draft: Draft,
  { yaml }: InstrumentDraft,
  at: string,
  codes: readonly string[],
): HsCode[] {
  return codes.flatMap((code, index) => {
    const read = parseHsCode(code)
    if (read.ok) return [read.value]
    draft.faults.add(yaml, `${at}[${index}]`, `${code} is not an HS code`, 'write 4 to 10 digits')
    return []
  })
}
