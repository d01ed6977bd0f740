import type { Condition, Frame, Range, States, Truth } from '#engine'
import { type Application, type Law, type LegalOutcome, outcomeAt, truthWord } from '#rulebook'
import type {
  AuthorisationView,
  Determination,
  Duty,
  RedFlag,
  ReviewClock,
} from './determination.ts'
import { truthFor } from './truth-for.ts'

/**
 * Everything the procedure says of a shipment with this range: who applies, for what, with what,
 * and what follows.
 */
export type Advice = Pick<
  Determination,
  'application' | 'authorisations' | 'clock' | 'duties' | 'redFlags' | 'notCovered'
>

type Asked = {
  readonly law: Law
  readonly frames: readonly Frame[]
  readonly states: States
  readonly range: Range
  /** Duties that rules which count bring with them. */
  readonly ruleDuties: ReadonlySet<string>
}

/** Outcomes under which somebody has to ask for an authorisation. */
const NEEDS_LICENCE: readonly LegalOutcome[] = [
  'licence-required',
  'case-by-case',
  'presumption-of-denial',
]

export function adviseOn(asked: Asked): Advice {
  const { procedure } = asked.law.rulebook
  const open = outcomesIn(asked.range)
  const needsLicence = open.some((outcome) => NEEDS_LICENCE.includes(outcome))
  const application = applicationFor(asked, open)
  const clock = needsLicence ? clockFor(asked) : undefined
  return {
    ...(application
      ? {
          application: {
            who: application.who,
            where: application.where,
            cites: application.cites,
            confidence: application.confidence,
          },
        }
      : {}),
    authorisations: needsLicence
      ? procedure.authorisations.map((authorisation) => authorisationView(asked, authorisation))
      : [],
    ...(clock ? { clock } : {}),
    duties: dutiesFor(asked, open),
    redFlags: procedure.redFlags.map(
      ({ id, says, when }): RedFlag => ({
        id,
        says,
        raised: when !== undefined && anyLine(asked, when) === 2,
      }),
    ),
    notCovered: procedure.notCovered,
  }
}

/**
 * The first that fits; before it is certain, the first that may. A way out of a ban must be
 * certain.
 */
function applicationFor(asked: Asked, open: readonly LegalOutcome[]): Application | undefined {
  const fitting = asked.law.rulebook.procedure.applications
    .filter(({ outcomes }) => outcomes.some((outcome) => open.includes(outcome)))
    .map((application) => ({ application, truth: anyLine(asked, application.when) }))
  const found =
    fitting.find(({ truth }) => truth === 2) ??
    fitting.find(
      ({ truth, application: { outcomes } }) =>
        truth === 1 && outcomes.some((outcome) => NEEDS_LICENCE.includes(outcome)),
    )
  return found?.application
}

function outcomesIn({ lower, upper }: Range): LegalOutcome[] {
  return Array.from({ length: upper - lower + 1 }, (_, index) => outcomeAt(lower + index))
}

type Authorisation = Law['rulebook']['procedure']['authorisations'][number]

function authorisationView(asked: Asked, authorisation: Authorisation): AuthorisationView {
  const { documents } = asked.law.rulebook.procedure
  const requirements = authorisation.requires.map(({ id, says, cites, when }) => {
    const truth = everyLine(asked, when)
    return { id, says, cites, truth: truthWord(truth), value: truth }
  })
  const least = Math.min(2, ...requirements.map(({ value }) => value))
  return {
    id: authorisation.id,
    name: authorisation.name,
    summary: authorisation.summary,
    standing: least === 2 ? 'open' : least === 0 ? 'closed' : 'depends',
    cites: authorisation.cites,
    requirements: requirements.map(({ value: _, ...requirement }) => requirement),
    documents: authorisation.documents.flatMap((id) => {
      const document = documents.get(id)
      if (!document || anyLine(asked, document.when) === 0) return []
      return [{ id, name: document.name, cites: document.cites }]
    }),
  }
}

/** The first clock whose condition is met; before it, the first that may be. */
function clockFor(asked: Asked): ReviewClock | undefined {
  const clocks = asked.law.rulebook.procedure.clocks
  const met = clocks.find(({ when }) => anyLine(asked, when) === 2)
  const clock = met ?? clocks.find(({ when }) => anyLine(asked, when) === 1)
  if (!clock) return undefined
  const { when: _, ...view } = clock
  return view
}

function dutiesFor(asked: Asked, open: readonly LegalOutcome[]): Duty[] {
  return [...asked.law.rulebook.procedure.duties.values()].flatMap((duty) => {
    const { id, says, within, cites, confidence, outcomes, ruleOnly, when, provision } = duty
    if (provision !== undefined && asked.states[provision] === 0) return []
    const follows = outcomes.length === 0 || outcomes.some((outcome) => open.includes(outcome))
    const applies = ruleOnly ? asked.ruleDuties.has(id) : follows && anyLine(asked, when) === 2
    if (!applies && !asked.ruleDuties.has(id)) return []
    return [{ id, says, cites, confidence, ...(within ? { within } : {}) }]
  })
}

function anyLine({ law, frames, states }: Asked, when: Condition | undefined): Truth {
  if (!when) return 2
  return Math.max(...frames.map((frame) => truthFor(law, when, { frame, states }))) as Truth
}

function everyLine({ law, frames, states }: Asked, when: Condition): Truth {
  return Math.min(...frames.map((frame) => truthFor(law, when, { frame, states }))) as Truth
}
