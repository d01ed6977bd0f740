import type { Language } from '#kernel'
import { type CliCommand, EXIT, sha256 } from '#platform'
import { createLaw } from '../law.ts'
import { loadRulebook, type RulebookFiles } from '../load/load-rulebook.ts'
import type { Fault } from '../load/yaml-file.ts'
import type { Rulebook } from '../rulebook.ts'
import { runVector } from '../run-vector.ts'

/**
 * `rulebook check`: reads every file of a rulebook and names each fault with file, line and remedy,
 * then runs its vectors.
 */
export function checkRulebook(read: (folder?: string) => RulebookFiles): CliCommand {
  return {
    words: 'rulebook check',
    summary: {
      en: 'Check every rulebook file; name file, line and remedy for each fault',
      zh: '检查全部规则文件，指出每处错误的文件、行号与改法',
    },
    help: {
      en: 'portcullis rulebook check [FOLDER]\n\nFOLDER holds facts.yaml, sentences.yaml and one folder a jurisdiction; the installed rulebook when not given.\nEvery vector is run as well. Ends with 1 when there are faults.',
      zh: 'portcullis rulebook check [目录]\n\n目录含 facts.yaml、sentences.yaml 及各法域子目录；省略时检查已安装的规则库。\n同时运行全部用例。有错误时以 1 结束。',
    },
    async run([folder], io) {
      const loaded = loadRulebook(read(folder), sha256)
      const faults = loaded.ok ? failingVectors(loaded.value) : loaded.reason
      if (!loaded.ok || faults.length > 0) {
        if (io.json) await io.write(`${JSON.stringify({ faults })}\n`)
        else for (const fault of faults) io.tell(faultLine(fault, folder))
        io.tell(countOf(faults.length, io.language))
        return EXIT.refused
      }
      const { instruments, provisions, rules, items, parties, vectors, version } = loaded.value
      const counts = {
        instruments: instruments.size,
        provisions: provisions.length,
        rules: rules.size,
        items: items.length,
        parties: parties.length,
        vectors: vectors.length,
        version,
      }
      const words = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
      await io.write(io.json ? `${JSON.stringify(counts)}\n` : `sound: ${words.join(', ')}\n`)
      return EXIT.done
    },
  }
}

/** Vectors that the rules do not answer as expected are faults like any other, with their line. */
function failingVectors(rulebook: Rulebook): Fault[] {
  const law = createLaw(rulebook, [])
  return rulebook.vectors.flatMap((vector) =>
    runVector(law, vector).map((message) => ({
      file: vector.file,
      line: vector.line,
      at: vector.name,
      message,
      remedy: 'correct the rule or what is expected of it',
    })),
  )
}

function countOf(faults: number, language: Language): string {
  if (language === 'zh') return `${faults} 处错误`
  return faults === 1 ? '1 fault' : `${faults} faults`
}

/**
 * Where a rulebook stands in the clone; its files are named from there, wherever they were read.
 */
const HOME = 'data/rulebook'

/** A fault as editors understand it: `file:line`, then what is wrong and what to do. */
export function faultLine({ file, line, at, message, remedy }: Fault, folder = HOME): string {
  const place = `${file.replace(HOME, folder.replace(/\/$/, ''))}:${line}`
  return `${place}: ${at === '' ? '' : `${at}: `}${message} — ${remedy}`
}
