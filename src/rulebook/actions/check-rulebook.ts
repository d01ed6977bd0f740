import { type CliCommand, EXIT, sha256 } from '#platform'
import { loadRulebook, type RulebookFiles } from '../load/load-rulebook.ts'
import type { Fault } from '../load/yaml-file.ts'

/**
 * `rulebook check`: reads every file of a rulebook and names each fault with file, line and remedy.
 */
export function checkRulebook(read: (folder?: string) => RulebookFiles): CliCommand {
  return {
    words: 'rulebook check',
    summary: {
      en: 'Check every rulebook file; name file, line and remedy for each fault',
      zh: '检查全部规则文件，指出每处错误的文件、行号与改法',
    },
    help: {
      en: 'portcullis rulebook check [FOLDER]\n\nFOLDER holds facts.yaml, sentences.yaml and one folder a jurisdiction; the installed rulebook when not given.\nEnds with 1 when there are faults.',
      zh: 'portcullis rulebook check [目录]\n\n目录含 facts.yaml、sentences.yaml 及各法域子目录；省略时检查已安装的规则库。\n有错误时以 1 结束。',
    },
    async run([folder], io) {
      const loaded = loadRulebook(read(folder), sha256)
      if (!loaded.ok) {
        if (io.json) await io.write(`${JSON.stringify({ faults: loaded.reason })}\n`)
        else for (const fault of loaded.reason) io.tell(faultLine(fault, folder))
        io.tell(
          io.language === 'zh'
            ? `${loaded.reason.length} 处错误`
            : `${loaded.reason.length} faults`,
        )
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

/**
 * Where a rulebook stands in the clone; its files are named from there, wherever they were read.
 */
const HOME = 'data/rulebook'

/** A fault as editors understand it: `file:line`, then what is wrong and what to do. */
export function faultLine({ file, line, at, message, remedy }: Fault, folder = HOME): string {
  const place = `${file.replace(HOME, folder.replace(/\/$/, ''))}:${line}`
  return `${place}: ${at === '' ? '' : `${at}: `}${message} — ${remedy}`
}
