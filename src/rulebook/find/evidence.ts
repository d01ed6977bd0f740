import type { Localised } from '#kernel'

export type EvidenceKind =
  | 'code'
  | 'formula'
  | 'element'
  | 'form'
  | 'alloy'
  | 'name'
  | 'content'
  | 'hs'
  | 'parameter'

/**
 * One reason to think that a description means an item: the words it rests on, and what they say.
 */
export type Evidence = {
  readonly kind: EvidenceKind
  readonly text: string
  readonly says: Localised
}

type Names = { readonly en: string; readonly zh: string }

export function codeEvidence(text: string, code: string): Evidence {
  return evidence(
    'code',
    text,
    `The description names the control code ${code}.`,
    `描述中写明管制编码${code}。`,
  )
}

export function nameEvidence(text: string, phrase: string): Evidence {
  return evidence(
    'name',
    text,
    `“${phrase}” is a name of this item.`,
    `“${phrase}”是该物项的名称。`,
  )
}

export function formulaEvidence(text: string): Evidence {
  return evidence(
    'formula',
    text,
    `${text} is a formula of this item.`,
    `${text}是该物项的化学式。`,
  )
}

export function elementEvidence(text: string, name: Names): Evidence {
  return evidence('element', text, `It names ${name.en}.`, `提到${name.zh}。`)
}

export function formEvidence(text: string): Evidence {
  return evidence(
    'form',
    text,
    `“${text}” is the form that is listed.`,
    `“${text}”属于列管的形态。`,
  )
}

export function alloyEvidence(text: string): Evidence {
  return evidence('alloy', text, `“${text}” names the alloy.`, `“${text}”指明合金。`)
}

export function contentEvidence(text: string, name: Names, share: string): Evidence {
  return evidence('content', text, `It states ${share} ${name.en}.`, `写明含${name.zh}${share}。`)
}

export function absenceEvidence(text: string, name: Names): Evidence {
  return evidence('content', text, `It says that ${name.en} is absent.`, `写明不含${name.zh}。`)
}

export function productEvidence(text: string): Evidence {
  return evidence(
    'form',
    text,
    `“${text}” is another thing, made with or around this item.`,
    `“${text}”是另一种货物，该物项只是其中的一部分或用途。`,
  )
}

export function hsEvidence(code: string, digits: number): Evidence {
  return evidence(
    'hs',
    code,
    `The customs code agrees in ${digits} digits; customs codes are for reference only.`,
    `海关商品编号前${digits}位一致；商品编号仅供参考。`,
  )
}

export function parameterEvidence(
  fact: Names,
  { given, needed, holds }: { given: string; needed: string; holds: boolean },
): Evidence {
  return holds
    ? evidence(
        'parameter',
        given,
        `${fact.en}: ${given} meets ${needed}.`,
        `${fact.zh}：${given}，符合${needed}。`,
      )
    : evidence(
        'parameter',
        given,
        `${fact.en}: ${given} does not meet ${needed}.`,
        `${fact.zh}：${given}，不符合${needed}。`,
      )
}

/** The question that a magnet or alloy of unstated make-up leaves open. */
export function askForContent(name: Names): Localised {
  return {
    en: `How much ${name.en} does it contain by weight, as a test report states?`,
    zh: `按检测报告，${name.zh}的重量百分比是多少？`,
  }
}

function evidence(kind: EvidenceKind, text: string, en: string, zh: string): Evidence {
  return { kind, text, says: { en, zh } }
}
