import type { Outcome, Problem } from '#kernel'
import type { Fault, YamlFile } from './yaml-file.ts'

/** Collects what is wrong while reading goes on, so that one run names every fault. */
export type FaultList = {
  readonly faults: readonly Fault[]
  readonly add: (yaml: YamlFile, at: string, message: string, remedy: string) => void
  readonly addAll: (yaml: YamlFile, problems: readonly Problem[]) => void
  /** The value, or undefined after noting why there is none. */
  readonly take: <Value>(yaml: YamlFile, outcome: Outcome<Value, Problem[]>) => Value | undefined
}

export function createFaultList(initial: readonly Fault[] = []): FaultList {
  const faults: Fault[] = [...initial]
  const addAll = (yaml: YamlFile, problems: readonly Problem[]) => {
    faults.push(...problems.map(yaml.faultAt))
  }
  return {
    faults,
    add: (yaml, at, message, remedy) => addAll(yaml, [{ at, message, remedy }]),
    addAll,
    take: (yaml, outcome) => {
      if (outcome.ok) return outcome.value
      addAll(yaml, outcome.reason)
      return undefined
    },
  }
}
