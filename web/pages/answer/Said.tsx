import { useQuery } from '@tanstack/react-query'
import { facts as factsQuery } from '../../api/rulebook.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { AnswerList } from '../check/AnswerList.tsx'
import type { AnswerProps } from './AnswerDocument.tsx'
import { Section } from './Section.tsx'

/** What the answer was made from: the shipment as it was described. */
export function Said({ state }: AnswerProps) {
  const query = useQuery(factsQuery)
  return (
    <Section id="said">
      <Loaded query={query} rows={4}>
        {({ facts }) => <AnswerList state={state} facts={facts} />}
      </Loaded>
    </Section>
  )
}
