import type { CodeList, Names, Rule, Vocabulary } from '#engine'
import { type LocalDate, parseLocalDate } from '#kernel'
import type { ControlledItem } from '../controlled-item.ts'
import type { Instrument, Provision } from '../instrument.ts'
import type { ListedParty } from '../listed-party.ts'
import type { RuleText } from '../rulebook.ts'
import type { FaultList } from './fault-list.ts'
import type { InstrumentFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

/** An instrument's file once its shape is known to be right. */
export type InstrumentDraft = { readonly yaml: YamlFile; readonly file: InstrumentFile }

/** What reading one rulebook gathers, file by file. */
export type Draft = {
  readonly vocabulary: Vocabulary
  readonly faults: FaultList
  readonly provisions: Provision[]
  readonly provisionIndex: Map<string, number>
  readonly instruments: Map<string, Instrument>
  readonly rules: (Rule & { readonly yaml: YamlFile; readonly at: string })[]
  readonly ruleTexts: Map<string, RuleText>
  readonly items: ControlledItem[]
  readonly parties: ListedParty[]
  names: Names
  lists: CodeList[]
}

/** A day of a file whose form is right but which may not exist; noted as a fault then. */
export function readDay(
  draft: Draft,
  yaml: YamlFile,
  at: string,
  text: string,
): LocalDate | undefined {
  const day = parseLocalDate(text)
  if (day.ok) return day.value
  draft.faults.add(yaml, at, `${text} is not a day of the calendar`, 'write a day that exists')
  return undefined
}

/** One text or several, as a list. */
export function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
